package io.sojourn.session.similar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How much alike sessions are (P12): the cosine of their traits, each of which weighs the more the fewer of the compared sessions have it,
 * {@code ln(1 + n / df)}. What all have tells nothing apart, and weighs least.
 */
final class Similarity {
    /** How many are told. */
    static final int MOST = 10;
    /** What is less alike is not similar. */
    static final double LEAST = 0.1;

    private static final int MOST_REASONS = 3;

    private final ComparedSession session;
    private final Set<Trait> traits;
    private final Map<Trait, Integer> sessionsWith = new HashMap<>();
    private final List<ComparedSession> others;

    /** Of a session and others, which are compared with it and with each other. */
    Similarity(ComparedSession session, List<ComparedSession> others) {
        this.session = session;
        this.traits = session.traits();
        this.others = others;
        Stream.concat(Stream.of(session), others.stream())
                .forEach(one -> one.traits().forEach(trait -> sessionsWith.merge(trait, 1, Integer::sum)));
    }

    /** The most similar session of each other person, the most similar first; of those alike the latest one. */
    List<Similar> ranked() {
        Set<UUID> told = new HashSet<>();
        return others.stream()
                .filter(one -> !one.personId().equals(session.personId()))
                .map(this::compared)
                .filter(one -> one.similarity() >= LEAST)
                .sorted(Comparator.comparingDouble(Similar::similarity)
                        .thenComparingLong(one -> one.session().startedAt())
                        .reversed()
                        .thenComparing(one -> one.session().id()))
                .filter(one -> told.add(one.session().personId()))
                .limit(MOST)
                .toList();
    }

    private Similar compared(ComparedSession other) {
        Set<Trait> others = other.traits();
        List<Trait> shared = traits.stream()
                .filter(others::contains)
                .sorted(Comparator.comparingDouble(this::weight)
                        .reversed()
                        .thenComparing(Trait::kind)
                        .thenComparing(Trait::name))
                .toList();
        double norm = Math.sqrt(squares(traits) * squares(others));
        return new Similar(
                other,
                norm == 0 ? 0 : squares(shared) / norm,
                shared.stream().limit(MOST_REASONS).toList());
    }

    private double squares(Iterable<Trait> of) {
        double sum = 0;
        for (Trait trait : of) {
            sum += weight(trait) * weight(trait);
        }
        return sum;
    }

    private double weight(Trait trait) {
        return Math.log(1 + (others.size() + 1.0) / sessionsWith.getOrDefault(trait, 1));
    }

    /**
     * A session that is similar.
     *
     * @param similarity from 0 to 1, which is the same
     * @param reasons what both have, the rarest first
     */
    record Similar(ComparedSession session, double similarity, List<Trait> reasons) {}
}
