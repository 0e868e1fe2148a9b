package io.sojourn.ingest.knownassets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P1")
class BoundedKeysTest {
    private static final int MANY = 100_000;

    @Test
    void hasWhatWasAddedAndNothingElse() {
        BoundedKeys keys = new BoundedKeys(MANY);

        for (int i = 1; i <= MANY; i++) {
            keys.add(high(i), low(i));
        }

        assertThat(keys.size()).isEqualTo(MANY);
        for (int i = 1; i <= MANY; i++) {
            assertThat(keys.contains(high(i), low(i))).isTrue();
            assertThat(keys.contains(high(i), low(i) + 1)).isFalse();
            assertThat(keys.contains(high(i) + 1, low(i))).isFalse();
        }
    }

    @Test
    void forgetsTheOldestBeyondItsBound() {
        BoundedKeys keys = new BoundedKeys(MANY);

        for (int i = 1; i <= 5 * MANY / 2; i++) {
            keys.add(high(i), low(i));
        }

        assertThat(keys.size()).isEqualTo(MANY);
        assertThat(keys.contains(high(3 * MANY / 2), low(3 * MANY / 2))).isFalse();
        assertThat(keys.contains(high(3 * MANY / 2 + 1), low(3 * MANY / 2 + 1))).isTrue();
        assertThat(keys.contains(high(5 * MANY / 2), low(5 * MANY / 2))).isTrue();
    }

    @Test
    void forgetsWhatIsRemovedAndTakesItAgain() {
        BoundedKeys keys = new BoundedKeys(10);
        keys.add(1, 1);
        keys.add(2, 2);

        keys.remove(1, 1);
        keys.remove(3, 3);

        assertThat(keys.contains(1, 1)).isFalse();
        assertThat(keys.contains(2, 2)).isTrue();
        assertThat(keys.size()).isEqualTo(1);
        keys.add(1, 1);
        assertThat(keys.contains(1, 1)).isTrue();
    }

    /** Keys whose low bits are the same begin at one slot: they stand behind each other there. */
    @Property
    void isASetWhateverComesAndGoes(
            @ForAll @Size(max = 400) List<@IntRange(min = -60, max = 60) Integer> steps,
            @ForAll @IntRange(min = 1, max = 7) int collisions) {
        BoundedKeys keys = new BoundedKeys(400);
        Set<Integer> model = new LinkedHashSet<>();

        for (int step : steps) {
            int key = Math.abs(step) + 1;
            if (step < 0) {
                keys.remove(key, key % collisions);
                model.remove(key);
            } else {
                keys.add(key, key % collisions);
                model.add(key);
            }
        }

        assertThat(keys.size()).isEqualTo(model.size());
        for (int key = 1; key <= 61; key++) {
            assertThat(keys.contains(key, key % collisions)).as("key %d", key).isEqualTo(model.contains(key));
        }
    }

    /** Without removals the oldest go first, also where they stood in the way of others. */
    @Property
    void forgetsInTheOrderOfComing(
            @ForAll @Size(max = 300) List<@IntRange(min = 1, max = 100) Integer> added,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        BoundedKeys keys = new BoundedKeys(most);
        LinkedHashSet<Integer> model = new LinkedHashSet<>();

        for (int key : added) {
            keys.add(key, key % 3);
            model.add(key);
            if (model.size() > most) {
                model.removeFirst();
            }
        }

        for (int key = 1; key <= 100; key++) {
            assertThat(keys.contains(key, key % 3)).as("key %d", key).isEqualTo(model.contains(key));
        }
    }

    private static long high(int i) {
        return i * 0x9E3779B97F4A7C15L;
    }

    private static long low(int i) {
        return Long.rotateLeft(i * 0xC2B2AE3D27D4EB4FL, 31);
    }
}
