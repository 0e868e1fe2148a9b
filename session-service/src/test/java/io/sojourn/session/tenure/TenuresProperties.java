package io.sojourn.session.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whose a visitor's history is follows from what was said, whatever of it is left out as said again, and whatever characters ids have (S4, X6). */
@Tag("S4")
@Tag("X6")
class TenuresProperties {
    private static final Comparator<String> BY_CODE_POINTS = Comparator.comparing(
            id -> id.codePoints().mapToObj("%06x"::formatted).toList(), TenuresProperties::compareLists);

    @Property
    void areTheSameWithoutWhatIsSaidAgain(@ForAll("ids") List<String> ids, @ForAll long seed) {
        Random random = new Random(seed);
        List<Identification> said = new ArrayList<>(ids.stream()
                .map(id -> new Identification(random.nextInt(2), id, random.nextBoolean() ? "ada" : "bob"))
                .toList());
        Collections.shuffle(said, random);

        assertThat(Tenures.of(withoutRepetitions(said))).isEqualTo(Tenures.of(said));
    }

    @Property
    void endWithTheUserThatTheLastIdInTheOrderOfCodePointsNames(@ForAll("ids") List<String> ids) {
        List<Identification> said = IntStream.range(0, ids.size())
                .mapToObj(i -> new Identification(5, ids.get(i), "user " + i))
                .toList();

        String last = Collections.max(ids, BY_CODE_POINTS);

        assertThat(Tenures.of(said).getLast().userId()).isEqualTo("user " + ids.indexOf(last));
    }

    @Provide
    static Arbitrary<List<String>> ids() {
        Arbitrary<Character> plain = Arbitraries.of('a', 'é', '\uD7FF', '\uE000', '\uFF5E', '\uFFFD');
        Arbitrary<String> supplementary = Arbitraries.of("\uD83D\uDE00", "\uD800\uDC00", "\uDBFF\uDFFD");
        Arbitrary<String> part = Arbitraries.oneOf(plain.map(String::valueOf), supplementary);
        return part.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** As the database reads them: in its order, by instant and code points, without those that name the user that the one before named. */
    private static List<Identification> withoutRepetitions(List<Identification> said) {
        Map<Long, Map<String, Identification>> ordered = new TreeMap<>();
        said.forEach(one -> ordered.computeIfAbsent(one.at(), none -> new TreeMap<>(BY_CODE_POINTS))
                .put(one.eventId(), one));
        List<Identification> left = new ArrayList<>();
        String before = "";
        for (Identification one :
                ordered.values().stream().flatMap(at -> at.values().stream()).toList()) {
            if (!one.userId().equals(before)) {
                left.add(one);
            }
            before = one.userId();
        }
        return left;
    }

    private static int compareLists(List<String> one, List<String> other) {
        return IntStream.range(0, Math.min(one.size(), other.size()))
                .map(i -> one.get(i).compareTo(other.get(i)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(Integer.compare(one.size(), other.size()));
    }
}
