package io.sojourn.session;

import io.sojourn.problems.ProblemType;

/** The problems that only this service answers with. */
public enum SessionProblem implements ProblemType {
    /** There is no such session in the system, or no longer. */
    SESSION_NOT_FOUND("Session not found", 404),
    /** There is no such person in the system, or it is part of another one by now. */
    PERSON_NOT_FOUND("Person not found", 404),
    /** There is no such saved filter in the system that the caller may see. */
    FILTER_NOT_FOUND("Saved filter not found", 404),
    /** The saved filter is another one's. */
    NOT_YOUR_FILTER("The filter is not yours", 403),
    /** Somebody changed the saved filter since it was read. */
    FILTER_CHANGED("The saved filter was changed meanwhile", 409),
    /** Somebody has as many saved filters as one can have. */
    TOO_MANY_FILTERS("Too many saved filters", 409),
    /** There is no table of this name to export. */
    TABLE_NOT_FOUND("Table not found", 404),
    /** There is no such source in the system, or no longer. */
    SOURCE_NOT_FOUND("Source not found", 404),
    /** The source has no such write key, or it has ended. */
    KEY_NOT_FOUND("Write key not found", 404),
    /** The current write key of a source cannot be ended, only replaced. */
    CURRENT_KEY("The key is the current one", 409),
    /** A source has as many write keys as it can have. */
    TOO_MANY_KEYS("The source has too many write keys", 409),
    /** There is no such dashboard in the system, or no longer. */
    DASHBOARD_NOT_FOUND("Dashboard not found", 404),
    /** Somebody changed the dashboard since it was read. */
    DASHBOARD_CHANGED("The dashboard was changed meanwhile", 409),
    /** A system has as many dashboards as it can have. */
    TOO_MANY_DASHBOARDS("The system has too many dashboards", 409),
    /** The principal has no role in the system. */
    MEMBER_NOT_FOUND("Member not found", 404),
    /** There is no such dead letter in the system, or no longer. */
    DEAD_LETTER_NOT_FOUND("Dead letter not found", 404),
    /** The dead letter was sent again before. */
    ALREADY_REDRIVEN("The record was sent again before", 409),
    /** The broker no longer has the content of the dead letter. */
    DEAD_LETTER_EXPIRED("The record is no longer kept", 410),
    /** Nobody would be left to administer the system. */
    LAST_ADMIN("A system needs an admin", 409),
    /** What the numbers are computed from is not up to date, or others have to be answered first. */
    NUMBERS_NOT_READY("The numbers are not ready", 503);

    private final String title;
    private final int status;

    SessionProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
