package io.sojourn.contracts.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BooksMarkTest {
    @Test
    @Tag("G6")
    void isReadFromARecordAndReplacedByANewerOne() {
        Headers headers = new RecordHeaders().add(new BooksMark("ingest-1").header());

        new BooksMark("letter-2").replaceIn(headers);

        assertThat(BooksMark.of(headers)).contains(new BooksMark("letter-2"));
        assertThat(headers).hasSize(1);
    }

    @Test
    @Tag("G6")
    void isMissingFromARecordThatNobodyCounted() {
        assertThat(BooksMark.of(new RecordHeaders())).isEmpty();
    }
}
