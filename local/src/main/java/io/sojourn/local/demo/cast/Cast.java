package io.sojourn.local.demo.cast;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Everybody who plays a part: regular customers with a name of their own, and newcomers made up by the day. */
public final class Cast {

    /** The regular customers of Planwise. */
    public static final List<Person> CUSTOMERS = List.of(
            person("Ines Marques", "Mercato Verde", "pt-PT", "Europe/Lisbon"),
            person("Jonas Okafor", "Harbor and Pine", "en-GB", "Europe/London"),
            person("Karim Haddad", "Tidal Labs", "fr-FR", "Europe/Paris"),
            person("Lena Brandt", "Nordlicht Studio", "de-DE", "Europe/Berlin"),
            person("Priya Raman", "Oakfield Schools", "en-IN", "Asia/Kolkata"),
            person("Hannah Wolfe", "Tidal Labs", "en-US", "America/New_York"),
            person("Yusuf Demir", "Harbor and Pine", "tr-TR", "Europe/Istanbul"),
            person("Sofia Lindgren", "Nordlicht Studio", "sv-SE", "Europe/Stockholm"),
            person("Mateo Rivas", "Mercato Verde", "es-MX", "America/Mexico_City"),
            person("Aiko Tanabe", "Oakfield Schools", "ja-JP", "Asia/Tokyo"),
            person("Grace Mbeki", "Tidal Labs", "en-ZA", "Africa/Johannesburg"),
            person("Oliver Quinn", "Harbor and Pine", "en-IE", "Europe/Dublin"),
            person("Freya Dahl", "Nordlicht Studio", "da-DK", "Europe/Copenhagen"),
            person("Luca Ferri", "Mercato Verde", "it-IT", "Europe/Rome"),
            person("Emily Carver", "Oakfield Schools", "en-US", "America/Chicago"),
            person("Noor Jansen", "Tidal Labs", "nl-NL", "Europe/Amsterdam"));

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Ben", "Clara", "Dmitri", "Elsa", "Felix", "Gita", "Hugo", "Ivy", "Jamal", "Kaya", "Leon", "Mina",
            "Nils", "Olga", "Pavel", "Rosa", "Samir", "Tilda", "Viktor");
    private static final List<String> LAST_NAMES = List.of(
            "Adler", "Bishop", "Costa", "Duval", "Eriksen", "Fofana", "Green", "Holm", "Ito", "Keller", "Laurent",
            "Moreau", "Novak", "Osei", "Park", "Reyes", "Silva", "Tran", "Weiss", "Zeman");

    private Cast() {}

    /** The customer with this first name. */
    public static Person customer(String firstName) {
        return CUSTOMERS.stream()
                .filter(person -> person.firstName().equals(firstName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody in the cast is called " + firstName + "."));
    }

    /** As many newcomers, each with a first name of their own; the same random numbers make the same people. */
    public static List<Person> newcomers(int count, RandomGenerator random) {
        int start = random.nextInt(FIRST_NAMES.size());
        return IntStream.range(start, start + count)
                .mapToObj(i -> newcomer(FIRST_NAMES.get(i % FIRST_NAMES.size()), random))
                .toList();
    }

    private static Person newcomer(String firstName, RandomGenerator random) {
        Person like = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
        String name = firstName + " " + pick(LAST_NAMES, random);
        return person(name, "Studio " + pick(LAST_NAMES, random), like.locale(), like.timezone());
    }

    private static Person person(String name, String company, String locale, String timezone) {
        return new Person(
                name, plain(name) + "@" + plain(company).replace(".", "") + ".example", company, locale, timezone);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", "")
                .replace(' ', '.');
    }

    private static String pick(List<String> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
