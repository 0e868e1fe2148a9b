package io.sojourn.playback.notes;

import io.sojourn.playback.replay.ApiTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is answered.
 *
 * @param at the moment of the session that it is about, in the server's time
 * @param author who wrote it
 * @param authorName their name, as it was then
 * @param own whether that is the caller, who may change it
 * @param text plain, never markup
 * @param version is another one after each change
 * @param editedAt when it was last changed, null if never
 */
@Schema(name = "Note")
record NoteView(
        String id,
        @Schema(format = "date-time") String at,
        String author,
        String authorName,
        boolean own,
        String text,
        long version,
        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time") @Nullable String editedAt) {

    static NoteView from(NoteEntity note, String principal) {
        return new NoteView(
                note.id.toString(),
                ApiTime.of(note.at),
                note.author,
                note.authorName,
                note.author.equals(principal),
                note.text,
                note.version,
                ApiTime.of(note.createdAt),
                ApiTime.ofNullable(note.editedAt));
    }
}
