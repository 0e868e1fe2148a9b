package io.sojourn.session.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M13")
class CsvRowTest {
    private static final List<String> COLUMNS = List.of("a", "b.c", "d");

    @Test
    void quotesAsRfc4180Says() throws JsonProcessingException {
        assertThat(CsvRow.header(List.of("a", "b.c"))).isEqualTo("a,b.c\r\n");
        assertThat(row("{\"a\":\"x, \\\"y\\\"\",\"b\":{\"c\":\"two\\nlines\"},\"d\":\"ü\"}"))
                .isEqualTo("\"x, \"\"y\"\"\",\"two\nlines\",ü\r\n");
    }

    @Test
    void leavesOutWhatIsNotThereAndJoinsLists() throws JsonProcessingException {
        assertThat(row("{\"a\":null,\"b\":{\"c\":[\"one\",\"two\"]},\"d\":{\"e\":1}}"))
                .isEqualTo(",one; two,\"{\"\"e\"\":1}\"\r\n");
        assertThat(row("{\"a\":[],\"d\":false}")).isEqualTo(",,false\r\n");
    }

    @Test
    void letsNoTextBeAFormula() throws JsonProcessingException {
        assertThat(row("{\"a\":\"=HYPERLINK(\\\"x\\\")\",\"b\":{\"c\":\"-1\"},\"d\":-1}"))
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\",'-1,-1\r\n");
        assertThat(row("{\"a\":\"@x\",\"b\":{\"c\":\"\\t=1\"},\"d\":[\"+1\"]}")).isEqualTo("'@x,'\t=1,'+1\r\n");
        assertThat(row("{\"a\":\"＝1\",\"b\":{\"c\":\"a=1\"}}")).isEqualTo("'＝1,a=1,\r\n");
    }

    private static String row(String json) throws JsonProcessingException {
        return CsvRow.of(new ObjectMapper().readTree(json), COLUMNS);
    }
}
