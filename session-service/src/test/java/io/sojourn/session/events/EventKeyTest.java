package io.sojourn.session.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What stands for an event's id in the database")
class EventKeyTest {
    @Property
    void aUuidIsItsOwnKey(@ForAll long high, @ForAll long low) {
        UUID id = new UUID(high, low);

        assertThat(EventKey.of(id.toString())).isEqualTo(new EventKey(id, null));
    }

    @Property
    void anyOtherIdIsBesideItsKey(@ForAll String id) {
        assertThat(EventKey.of(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3F2504E0-4F89-41D3-9A0C-0305E82C3301",
                "3f2504e0-4f89-41d3-9a0c-0305e82c330",
                "3f2504e0-4f89-41d3-9a0c-0305e82c330g",
                "3f2504e04-f89-41d3-9a0c-0305e82c3301",
                "3f2504e04f8941d39a0c0305e82c33010000"
            })
    void anIdThatIsNoUuidToTheLetterIsBesideItsKey(String id) {
        assertThat(EventKey.of(id).id()).isEqualTo(id);
    }
}
