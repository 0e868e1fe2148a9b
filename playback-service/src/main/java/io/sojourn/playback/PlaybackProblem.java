package io.sojourn.playback;

import io.sojourn.problems.ProblemType;

/** The problems that this service answers with, beside the common ones. */
public enum PlaybackProblem implements ProblemType {
    /** There is no such session, or it is not known yet, or it expired. */
    SESSION_NOT_FOUND("The session was not found", 404),
    /** The chunk does not exist, does not belong to the session, or was erased. */
    CHUNK_NOT_FOUND("The chunk was not found", 404),
    /** There is no segment that begins there, it does not belong to the session, or was erased. */
    SEGMENT_NOT_FOUND("The segment was not found", 404),
    /** The recording does not exist, does not belong to the session, or was erased. */
    RECORDING_NOT_FOUND("The recording was not found", 404),
    /** No recording of the session names the asset, or its content is not stored. */
    ASSET_NOT_FOUND("The asset was not found", 404),
    /** The session has no such note. */
    NOTE_NOT_FOUND("The note was not found", 404),
    /** Only its author changes a note. */
    NOT_YOUR_NOTE("The note is not yours", 403),
    /** Its author changed the note after it was read. */
    NOTE_CHANGED("The note was changed meanwhile", 409),
    /** The session has as many notes as it may have. */
    TOO_MANY_NOTES("Too many notes", 409),
    /** The session has no such share. */
    SHARE_NOT_FOUND("The share was not found", 404),
    /** The session has as many open shares as it may have. */
    TOO_MANY_SHARES("Too many shares", 409),
    /** The recordings are longer than one file may be. */
    EXPORT_TOO_LARGE("The recording is too large for one file", 422),
    /** The range ends before it begins. */
    INVALID_RANGE("The range is not valid", 400);

    private final String title;
    private final int status;

    PlaybackProblem(String title, int status) {
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
