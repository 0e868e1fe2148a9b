package io.sojourn.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.local.demo.SiteClient.Reply;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanwiseApiTest {

    private static final String ADA =
            "{\"name\":\"Ada\",\"email\":\"ada@studio.example\",\"password\":\"long enough\"}";

    private DemoSites sites;
    private SiteClient client;

    @BeforeEach
    void start() {
        sites = DemoSites.start(
                new DemoSettings(0, "http://gateway.test", Map.of(Site.WWW, "a", Site.APP, "b", Site.DOCS, "c")));
        client = new SiteClient(sites.port());
    }

    @AfterEach
    void stop() {
        sites.close();
    }

    @Test
    void namesEveryWrongFieldOfASignUp() {
        Reply reply = client.call("POST", "/api/signup", "{\"email\":\"ada at studio\",\"password\":\"short\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.body()).contains("\"name\":", "\"email\":", "\"password\":");
    }

    @Test
    void keepsAnAddressForOneAccount() {
        client.call("POST", "/api/signup", ADA);

        Reply again = client.call("POST", "/api/signup", ADA.replace("ada@", "ADA@"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("email_taken");
    }

    @Test
    void movesATaskAcrossTheBoard() {
        client.call("POST", "/api/signup", ADA);
        String project = id(client.call("POST", "/api/projects", "{\"name\":\"Launch\"}"));
        String task = id(client.call("POST", "/api/projects/" + project + "/tasks", "{\"title\":\"Proof\"}"));

        Reply moved = client.call("PATCH", "/api/projects/" + project + "/tasks/" + task, "{\"column\":\"done\"}");

        assertThat(moved.body()).contains("\"column\":\"done\"");
        assertThat(client.call("GET", "/api/projects", "").body()).contains("\"tasks\":1", "\"done\":1");
    }

    @Test
    void showsNobodyTheProjectsOfOthers() {
        client.call("POST", "/api/signup", ADA);
        String project = id(client.call("POST", "/api/projects", "{\"name\":\"Launch\"}"));
        SiteClient other = new SiteClient(sites.port());

        assertThat(other.call("GET", "/api/projects/" + project, "").status()).isEqualTo(401);
        other.call("POST", "/api/signup", ADA.replace("ada@", "ben@"));
        assertThat(other.call("GET", "/api/projects/" + project, "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424242, 12/39, 200, team",
        "4000 0000 0000 0002, 12/39, 402, card_declined",
        "4000000000009995, 12/39, 402, insufficient funds",
        "4242424242424241, 12/39, 422, cardNumber",
        "4242424242424242, 13/39, 422, expiry",
        "4242424242424242, 01/20, 422, expiry"
    })
    void takesPlayMoneyOnlyFromGoodCards(String number, String expiry, int status, String told) {
        client.call("POST", "/api/signup", ADA);

        Reply reply = client.call(
                "POST",
                "/api/upgrade",
                "{\"plan\":\"team\",\"cardholder\":\"Ada\",\"cvc\":\"123\",\"cardNumber\":\"%s\",\"expiry\":\"%s\"}"
                        .formatted(number, expiry));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains(told);
    }

    @Test
    void forgetsWhoSignsOut() {
        client.call("POST", "/api/signup", ADA);
        assertThat(client.call("GET", "/api/me", "").status()).isEqualTo(200);

        client.call("POST", "/api/signout", "");

        assertThat(client.call("GET", "/api/me", "").status()).isEqualTo(401);
    }

    @Test
    void refusesWhatIsNotASmallJsonObject() {
        assertThat(client.call("POST", "/api/signin", "{\"email\":").status()).isEqualTo(400);
        assertThat(client.call("POST", "/api/signin", "[1]").status()).isEqualTo(400);
        assertThat(client.call("POST", "/api/signin", "{\"a\":\"" + "x".repeat(20_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(client.call("DELETE", "/api/signin", "").status()).isEqualTo(405);
        assertThat(client.call("GET", "/api/nothing", "").status()).isEqualTo(404);
    }

    @Test
    void letsARegularCustomerSignInAtOnce() {
        Reply reply = client.call(
                "POST",
                "/api/signin",
                "{\"email\":\"lena.brandt@nordlichtstudio.example\",\"password\":\"planwise-demo\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(client.call("GET", "/api/projects", "").body()).contains("Nordlicht Studio relaunch");
    }

    private static String id(Reply reply) {
        Matcher found = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(reply.body());
        assertThat(found.find()).as(reply.body()).isTrue();
        return found.group(1);
    }
}
