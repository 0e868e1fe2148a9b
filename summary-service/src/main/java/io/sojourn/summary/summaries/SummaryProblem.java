package io.sojourn.summary.summaries;

import io.sojourn.problems.ProblemType;

/** The problems that summary-service answers with. */
public enum SummaryProblem implements ProblemType {
    /** The session is open, was closed a moment ago, or does not exist. */
    NO_SUMMARY("There is no summary of this session", 404);

    private final String title;
    private final int status;

    SummaryProblem(String title, int status) {
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
