package io.sojourn.problems.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.problems.CommonProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G4")
class CompletionTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 418, 500, 503})
    void saysWhatIsWrongWhereOnlyAStatusIsKnown(int status) {
        HttpProblem complete = Completion.of(null, status, null);

        assertThat(complete.getStatusCode()).isEqualTo(status);
        assertThat(complete.getType().toString()).startsWith("urn:sojourn:problem:");
        assertThat(complete.getTitle()).isNotBlank();
        assertThat(complete.getDetail()).isNotBlank();
    }

    @Test
    void replacesTheWordsOfTheFrameworkAndKeepsItsHeaders() {
        HttpProblem framework = HttpProblem.builder()
                .withStatus(Status.METHOD_NOT_ALLOWED)
                .withDetail("HTTP 405 Method Not Allowed")
                .withHeader("Allow", "GET")
                .build();

        HttpProblem complete = Completion.of(framework, 405, null);

        assertThat(complete.getType()).isEqualTo(URI.create("urn:sojourn:problem:method-not-allowed"));
        assertThat(complete.getDetail()).startsWith("Use a method");
        assertThat(complete.getHeaders()).containsEntry("Allow", "GET");
    }

    @Test
    void keepsTheWordsOfOurOwnProblems() {
        HttpProblem complete = Completion.of(CommonProblem.NOT_FOUND.because("No such lamp."), 404, null);

        assertThat(complete.getDetail()).isEqualTo("No such lamp.");
    }

    @Test
    void carriesTheTraceOfTheRequest() {
        HttpProblem complete = Completion.of(null, 404, "00-" + ID + "-00f067aa0ba902b7-01");

        assertThat(complete.getParameters()).containsEntry("traceId", ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-" + ID + "-0000000000000000-01",
                "ff-" + ID + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01"
            })
    void beginsATraceWhereTheRequestHasNone(String header) {
        Object first = Completion.of(null, 404, header).getParameters().get("traceId");
        Object second = Completion.of(null, 404, header).getParameters().get("traceId");

        assertThat(first.toString())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(second)
                .isNotEqualTo(ID);
    }

    @Test
    void keepsATraceThatIsSaidAlready() {
        HttpProblem once = Completion.of(null, 404, null);

        assertThat(Completion.of(once, 404, null)).isSameAs(once);
    }
}
