package io.sojourn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.contracts.CatalogMessage;
import io.sojourn.contracts.CatalogMessage.Member;
import io.sojourn.contracts.CatalogMessage.Source;
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

    private void put(Source source) {
        catalog.put(source.key(), CatalogMessage.of(source));
    }

    private void put(Member member) {
        catalog.put(member.key(), CatalogMessage.of(member));
    }

    private static Source source(String id, String... writeKeys) {
        return new Source(id, "one", "Shop", "product", "production", List.of(writeKeys), List.of(), true);
    }
}
