package io.sojourn.ingest.privacy;

/** Something was not collected because the visitor or the source does not want it. Sending it again changes nothing. */
public final class NotCollectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotCollectedException(Reason reason) {
        super(reason.detail, null, false, false);
        this.reason = reason;
    }

    /** Stable name of the reason, as it stands in answers and books. */
    public String code() {
        return reason.code;
    }

    /** What was asked for, in a sentence. */
    public String detail() {
        return reason.detail;
    }

    /** Whether a code of a refusal is one of these. */
    public static boolean isCode(String code) {
        for (Reason reason : Reason.values()) {
            if (reason.code.equals(code)) {
                return true;
            }
        }
        return false;
    }

    enum Reason {
        DO_NOT_TRACK("do-not-track", "The visitor's browser asks not to be tracked, and the source honours that."),
        GLOBAL_PRIVACY_CONTROL(
                "global-privacy-control",
                "The visitor's browser sends Global Privacy Control, and the source honours that."),
        NO_CONSENT(
                "no-consent",
                "The visitor has withdrawn consent, or has not given the one that the source asks for: state it in 'context' once it is given."),
        ANONYMOUS_SOURCE("anonymous-source", "The source is anonymous: it takes no identify, group and alias calls.");

        private final String code;
        private final String detail;

        Reason(String code, String detail) {
            this.code = code;
            this.detail = detail;
        }
    }
}
