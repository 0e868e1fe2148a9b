package io.sojourn.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("W4")
class ScrubberTest {
    private final Scrubber scrubber = Scrubber.of(Scrubbing.ALL);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to joe.doe+shop@mail.example.com today | write to [email] today",
                "ask o'connor@example.com or 'joe@example.com' | ask [email] or '[email]'",
                "https://shop.example/reset?email=joe%40example.com&x=1 | https://shop.example/reset?email=[email]&x=1",
                "https://shop.example/users/joe@example.com/edit | https://shop.example/users/[email]/edit",
                "paid with 4111 1111 1111 1111 on Monday | paid with [card] on Monday",
                "4111111111111111 | [card]",
                "card 5500-0000-0000-0004, 12/29 | card [card], 12/29",
                "amex 3400 000000 00009 | amex [card]",
                "q=4111%201111%201111%201111 | q=[card]",
                "call +49 30 1234567 now | call [phone] now",
                "call +1 (415) 555-2671 | call [phone]",
                "?phone=%2B4930123456 | ?phone=[phone]",
                "(415) 555-2671 | [phone]",
                "415-555-2671 | [phone]",
                "1-415-555-2671 | [phone]",
                "tel:0301234567 | [phone]",
                "030/12 34 56 78 | [phone]",
                "06 12 34 56 78 | [phone]",
                "0049 30 1234567 | [phone]",
                "0171-1234567 | [phone]",
                "03-1234-5678 | [phone]",
                "ssn 219-09-9999 | ssn [id]",
                "DE89 3704 0044 0532 0130 00 | [id]",
                "DE89370400440532013000 | [id]",
                "nino AB123456C | nino [id]",
                "dni 12345678Z | dni [id]",
                "nino AB 12 34 56 C, | nino [id],",
                "nino AB 123456 C | nino [id]",
                "nino=AB+12+34+56+C | nino=[id]",
                "dni 12345678-Z | dni [id]",
                "dni 12345678 Z | dni [id]",
                "cf RSS MRA 85T10 A562S | cf [id]",
                "cpf 529 982 247 25 | cpf [id]",
                "iban DE89-3704-0044-0532-0130-00 | iban [id]",
                "cpf 111.444.777-35 | cpf [id]",
                "nir 255081416802538 | nir [id]",
                "RSSMRA85T10A562S | [id]",
                "811218-9876 | [id]",
                "https://a.example/?access_token=abc123&page=2 | https://a.example/?access_token=[token]&page=2",
                "https://a.example/#id_token=x.y.z&state=1 | https://a.example/#id_token=[token]&state=1",
                "next=%2Fin%3Ftoken%3Dabc%26a%3D1 | next=%2Fin%3Ftoken%3D[token]%26a%3D1",
                "Authorization: Bearer abcdefghijklmnopqrstuvwxyz | Authorization: [token]",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N | [token]",
                "key sk_live_4eC39HqLyjWDarjtT1zdp7dc | key [token]",
            })
    void replacesPersonalDataByWhatItIs(String text, String expected) {
        assertThat(scrubber.text(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/orders/100200300400/items?page=12",
                "Order 2026-11-01T10:00:00.000+0100 of 12.50 EUR",
                "2026-11-01T10:00:00+01:00",
                "550e8400-e29b-41d4-a716-446655440000",
                "https://app.example/p/550e8400-e29b-41d4-a716-446655440000/board?tab=2&sort=created",
                "1790000000000",
                "1.234.567,89 and 12,345,678.90",
                "4111 1111 1111 1112",
                "version 10.15.7 of 192.168.100.200",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "#board > div.card:nth-child(12) a[href='/x']",
                "a@b, @joe, joe@localhost",
                "1+1=2 and x+12345678",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0",
                "Monkey=1&keyboard=2&tokens=3",
                "01-02-2026 to 03-04-2026",
                "01-02-2026 10:30",
                "01/02/2026 10:30:00",
                "invoice 0012-3456-78",
                "order 00042-2026-11",
                "part 0815-4711-12",
                "02/2026-11-01",
                "07 08 09",
                "09:00-17:00, 08:30-12:00",
                "ratio 0.123456789 and -0.00012345",
                "52.520008, 13.404954",
                "lat=52.5200080&lng=13.4049540&zoom=12",
                "1e10 0x1F4A9C33 #00ff00",
                "2026-W45-3, 20261101T100000Z, 20261101-100000",
                "build 2026.11.01.1234",
                "/2026/11/01/10-reasons",
                "ISBN 978-3-16-148410-0",
                "EAN 4006381333931",
                "session 3f2a-77b1-9c04",
                "a 12-34-56 b",
                "1440x900 at 2.25",
                "SKU 123-45-678 / 12345678A",
                "12345678 A and 12345678-A, AB 12 34 56 E, AB 12 34 56 CD",
                "sku 12345678-Z",
            })
    void leavesOtherTextsAsTheyAre(String text) {
        assertThat(scrubber.text(text)).isSameAs(text);
    }

    @Test
    void looksIntoPropertiesAndNamesOfSecrets() {
        Map<String, Object> clean = scrubber.properties(Map.of(
                "contact",
                Map.of("mails", List.of("joe@example.com", "none")),
                "password",
                "hunter2",
                "code",
                "DE",
                "card",
                4111111111111111L,
                "price",
                12.5));

        assertThat(clean)
                .isEqualTo(Map.of(
                        "contact",
                        Map.of("mails", List.of("[email]", "none")),
                        "password",
                        "[token]",
                        "code",
                        "DE",
                        "card",
                        "[card]",
                        "price",
                        12.5));
    }

    @Test
    void replacesSecretsThatAreNoTexts() {
        Map<String, Object> secrets = Map.of("otp", 482_913L, "secret", List.of("hunter2"), "API Key", 7);

        assertThat(scrubber.properties(secrets))
                .isEqualTo(Map.of("otp", "[token]", "secret", "[token]", "API Key", "[token]"));
        assertThat(scrubber.properties(Map.of("user[new_password]", "hunter2")))
                .isEqualTo(Map.of("user[new_password]", "[token]"));
        assertThat(scrubber.properties(Map.of("password", true))).isEqualTo(Map.of("password", true));
    }

    @Test
    void leavesWhatIsOnlySaidAboutSecrets() {
        Map<String, Object> ordinary = Map.of(
                "session_id", "game-17",
                "hasToken", "yes",
                "resetPassword", "clicked",
                "costPerToken", 0.002,
                "token", Map.of("symbol", "ETH"));

        assertThat(scrubber.properties(ordinary)).isEqualTo(ordinary);
    }

    @Test
    void replacesPersonalDataInNamesAtAnyDepth() {
        Map<String, Object> clean = scrubber.properties(Map.of(
                "rights",
                Map.of("joe@example.com", true),
                "list",
                List.of(Map.of("+49 30 1234567", "+49 30 1234567"))));

        assertThat(clean)
                .isEqualTo(Map.of("rights", Map.of("[email]", true), "list", List.of(Map.of("[phone]", "[phone]"))));
    }

    @Test
    void losesNoValueWhenNamesBecomeTheSame() {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("a@example.com", 1);
        sent.put("b@example.com", 2);
        sent.put("[email] 1", 3);
        sent.put("c@example.com", 4);
        sent.put("plain", 5);

        Map<String, Object> clean = scrubber.properties(sent);

        assertThat(clean)
                .containsExactly(
                        entry("[email]", 1),
                        entry("[email] 2", 2),
                        entry("[email] 1", 3),
                        entry("[email] 3", 4),
                        entry("plain", 5));
        assertThat(scrubber.properties(clean)).isSameAs(clean);
    }

    @Test
    @Tag("G5")
    void isQuickWhenThousandsOfNamesBecomeTheSame() {
        Map<String, Object> sent = new LinkedHashMap<>();
        IntStream.range(0, 3_000).forEach(i -> sent.put(i + "@b.de", i));

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(scrubber.properties(sent)).hasSize(3_000).containsEntry("[email] 2999", 2_999));
    }

    @Test
    void givesCleanPropertiesBackAsTheSameInstance() {
        Map<String, Object> properties = Map.of("a", List.of("x", Map.of("b", 1)), "c", true);

        assertThat(scrubber.properties(properties)).isSameAs(properties);
    }

    @Test
    void replacesOnlyWhatTheSourceAsksFor() {
        Scrubber onlyMail = Scrubber.of(new Scrubbing(true, false, false, false, false));
        Scrubber nothing = Scrubber.of(new Scrubbing(false, false, false, false, false));
        String text = "joe@example.com 4111111111111111 +49 30 1234567 219-09-9999 token=abc";

        assertThat(onlyMail.text(text)).isEqualTo("[email] 4111111111111111 +49 30 1234567 219-09-9999 token=abc");
        assertThat(nothing.text(text)).isSameAs(text);
    }
}
