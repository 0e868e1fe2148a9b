package io.sojourn.gateway.apidocument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G4")
class DocumentFaultsTest {
    private static final String SOUND = "'operationId': 'getThing', 'summary': 'A thing', 'tags': ['Things']";

    @Test
    void findsNothingInASoundDocument() throws Exception {
        assertThat(faults("'/things': {'get': {" + SOUND + "}}")).isEmpty();
    }

    @Test
    void findsReferencesToNothing() throws Exception {
        assertThat(faults("'/things': {'get': {" + SOUND + ", 'x': {'$ref': '#/components/schemas/Gone'}}}"))
                .containsExactly("there is no #/components/schemas/Gone");
    }

    @Test
    void findsOperationsThatShareAnId() throws Exception {
        assertThat(faults("'/a': {'get': {" + SOUND + "}}, '/b': {'get': {" + SOUND + "}}"))
                .containsExactly("get /b has the operationId of another one: getThing");
    }

    @Test
    void findsOperationsWithoutWords() throws Exception {
        assertThat(faults("'/a': {'get': {'operationId': 'Thing_get'}}"))
                .containsExactly(
                        "get /a has no operationId in words: 'Thing_get'",
                        "get /a has no summary",
                        "get /a has no tag");
    }

    @Test
    void findsWhatIsUsedButNotDescribed() throws Exception {
        assertThat(
                        faults(
                                "'/a/{id}': {'get': {'operationId': 'getThing', 'summary': 'A', 'tags': ['Other'], 'security': [{'role': []}]}}"))
                .containsExactly(
                        "get /a/{id} has an undescribed tag: \"Other\"",
                        "get /a/{id} needs an unknown security scheme: role",
                        "get /a/{id} does not describe {id}");
    }

    private static List<String> faults(String paths) throws JsonProcessingException {
        String json = "{'tags': [{'name': 'Things'}], 'paths': {" + paths + "}}";
        return DocumentFaults.of(new ObjectMapper().readTree(json.replace('\'', '"')));
    }
}
