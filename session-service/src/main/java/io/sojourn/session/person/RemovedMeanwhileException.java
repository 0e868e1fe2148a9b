package io.sojourn.session.person;

/** A visitor or a person that was there is past its retention and was removed before it could be locked: the same work makes it anew. */
final class RemovedMeanwhileException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private RemovedMeanwhileException() {
        super("A visitor or a person was removed in this moment");
    }

    static void unlessThere(boolean all) {
        if (!all) {
            throw new RemovedMeanwhileException();
        }
    }
}
