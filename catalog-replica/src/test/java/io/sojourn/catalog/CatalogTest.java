package io.sojourn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.EndingKey;
import io.sojourn.contracts.catalog.CatalogMessage.Member;
import io.sojourn.contracts.catalog.CatalogMessage.Salt;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private final Catalog catalog = new Catalog();

    @Test
    @Tag("G1")
    void findsASourceByEachOfItsWriteKeys() {
        put(source("shop", "new-key", "old-key"));

        assertThat(catalog.sourceByWriteKey("new-key")).map(Source::id).contains("shop");
        assertThat(catalog.sourceByWriteKey("old-key")).map(Source::id).contains("shop");
    }

    @Test
    @Tag("G1")
    void forgetsAWriteKeyThatTheSourceNoLongerHas() {
        put(source("shop", "new-key", "old-key"));
        put(source("shop", "new-key"));

        assertThat(catalog.sourceByWriteKey("old-key")).isEmpty();
        assertThat(catalog.sourceByWriteKey("new-key")).isPresent();
    }

    @Test
    @Tag("G1")
    void forgetsARemovedSourceAndItsKeys() {
        put(source("shop", "key"));
        catalog.remove("source/shop");

        assertThat(catalog.source("shop")).isEmpty();
        assertThat(catalog.sourceByWriteKey("key")).isEmpty();
    }

    @Test
    @Tag("G2")
    void knowsTheMembershipsOfAPrincipal() {
        put(new Member("one", "ada", "admin"));
        put(new Member("two", "ada", "viewer"));
        put(new Member("two", "vic", "viewer"));

        assertThat(catalog.membershipsOf("ada")).extracting(Member::systemId).containsExactlyInAnyOrder("one", "two");
        assertThat(catalog.member("one", "vic")).isEmpty();
    }

    @Test
    @Tag("G1")
    void acceptsAKeyThatIsBeingReplacedUntilItEnds() {
        Instant end = Instant.parse("2026-11-22T08:00:00Z");
        Source source = replacing("old-key", end);

        assertThat(at(end.minusMillis(1), source).sourceByWriteKey("old-key")).contains(source);
        assertThat(at(end, source).sourceByWriteKey("old-key")).isEmpty();
        assertThat(at(end, source).sourceByWriteKey("new-key")).contains(source);
    }

    @Test
    @Tag("X7")
    void knowsTheHostsOfASystemsSources() {
        put(at("site", "https://www.shop.example", "https://*.shop.example:8443"));
        put(at("app", "http://app.lamps.example:8490", "https://www.shop.example"));

        assertThat(catalog.hostsOf("one"))
                .containsExactlyInAnyOrder("www.shop.example", "*.shop.example", "app.lamps.example");
        assertThat(catalog.hostsOf("two")).isEmpty();
    }

    @Test
    @Tag("X7")
    void forgetsARemovedSourceOfASystem() {
        put(at("site", "https://www.shop.example"));
        put(at("app", "https://app.shop.example"));

        catalog.remove("source/site");

        assertThat(catalog.hostsOf("one")).containsExactly("app.shop.example");
    }

    @Test
    @Tag("X7")
    void followsTheHostsOfASourceThatChanges() {
        put(at("site", "https://www.shop.example"));
        put(at("app", "https://app.shop.example"));

        put(at("site", "https://new.shop.example"));

        assertThat(catalog.hostsOf("one")).containsExactlyInAnyOrder("new.shop.example", "app.shop.example");
    }

    @Test
    @Tag("X7")
    void forgetsTheHostsOfASystemThatASourceLeft() {
        put(at("site", "https://www.shop.example"));

        put(new Source(
                "site", "two", "Shop", "product", "production", List.of("key"), List.of("https://a.example"), true));

        assertThat(catalog.hostsOf("one")).isEmpty();
        assertThat(catalog.hostsOf("two")).containsExactly("a.example");
    }

    @Test
    @Tag("G1")
    void leavesAllAsItWasWhenAnEntryIsNotOfItsKey() {
        put(source("shop", "key"));

        assertThatThrownBy(() -> catalog.put("source/shop", CatalogMessage.of(source("other", "other-key"))))
                .isInstanceOf(InvalidMessageException.class);
        put(source("shop", "rotated"));

        assertThat(catalog.sourceByWriteKey("key")).isEmpty();
        assertThat(catalog.sourceByWriteKey("other-key")).isEmpty();
        assertThat(catalog.sourceByWriteKey("rotated")).isPresent();
    }

    @Test
    @Tag("W2")
    void knowsADaysSaltUntilItIsRemoved() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        Salt salt = new Salt(day, "AAEC");
        catalog.put(salt.key(), CatalogMessage.of(salt));

        assertThat(catalog.salt(day)).contains(salt);
        assertThat(catalog.salt(day.plusDays(1))).isEmpty();

        catalog.remove(salt.key());

        assertThat(catalog.salt(day)).isEmpty();
    }

    private void put(Source source) {
        catalog.put(source.key(), CatalogMessage.of(source));
    }

    private void put(Member member) {
        catalog.put(member.key(), CatalogMessage.of(member));
    }

    private static Source source(String id, String... writeKeys) {
        return new Source(id, "one", "Shop", "product", "production", List.of(writeKeys), List.of(), true);
    }

    private static Source at(String id, String... allowedOrigins) {
        return new Source(
                id, "one", "Shop", "product", "production", List.of("key-" + id), List.of(allowedOrigins), true);
    }

    private static Source replacing(String oldKey, Instant end) {
        List<String> keys = List.of("new-key", oldKey);
        return new Source(
                "shop",
                "one",
                "Shop",
                "product",
                "production",
                keys,
                List.of(),
                true,
                null,
                null,
                List.of(new EndingKey(oldKey, end)),
                null);
    }

    private static Catalog at(Instant now, Source source) {
        Catalog catalog = new Catalog(Clock.fixed(now, ZoneOffset.UTC));
        catalog.put(source.key(), CatalogMessage.of(source));
        return catalog;
    }
}
