package io.sojourn.ingest.privacy;

import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import io.sojourn.ingest.privacy.patterns.CardPattern;
import io.sojourn.ingest.privacy.patterns.EmailPattern;
import io.sojourn.ingest.privacy.patterns.NationalIdPattern;
import io.sojourn.ingest.privacy.patterns.PersonalDataPattern;
import io.sojourn.ingest.privacy.patterns.PhonePattern;
import io.sojourn.ingest.privacy.patterns.TextTraits;
import io.sojourn.ingest.privacy.patterns.TokenPattern;
import io.sojourn.ingest.privacy.reading.Escapes;
import io.sojourn.ingest.privacy.reading.Letters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Replaces personal data in texts and properties (W4) by what it was, as in {@code [email]}. What holds none is given back as the same
 * instance, so that a caller can tell. Ids of visitors and events are not texts: they are never given to it.
 */
public final class Scrubber {
    private static final Map<Scrubbing, Scrubber> BY_SETTINGS = new ConcurrentHashMap<>();
    private static final TokenPattern TOKENS = new TokenPattern();

    private final List<PersonalDataPattern> patterns;
    private final boolean tokens;
    private final boolean cards;
    private final HarmlessTexts cleanTexts = new HarmlessTexts();
    private final HarmlessTexts plainNames = new HarmlessTexts();
    private final ScrubbedNames names = new ScrubbedNames(name -> String.valueOf(text(name)));

    private Scrubber(Scrubbing settings) {
        List<PersonalDataPattern> active = new ArrayList<>();
        add(active, settings.tokens(), TOKENS);
        add(active, settings.emails(), new EmailPattern());
        add(active, settings.cards(), new CardPattern());
        add(active, settings.nationalIds(), new NationalIdPattern());
        add(active, settings.phones(), new PhonePattern());
        this.patterns = List.copyOf(active);
        this.tokens = settings.tokens();
        this.cards = settings.cards();
    }

    /** The one of some settings; there are as many as combinations of switches. */
    public static Scrubber of(Scrubbing settings) {
        return BY_SETTINGS.computeIfAbsent(settings, Scrubber::new);
    }

    /** A text, as in a title, a URL or a property's value, without personal data. */
    public @Nullable String text(@Nullable String text) {
        if (text == null || patterns.isEmpty()) {
            return text;
        }
        if (cleanTexts.has(text)) {
            return text;
        }
        List<PersonalDataPattern> possible = possible(TextTraits.of(text));
        String scrubbed = possible.isEmpty() ? text : scrubbed(text, possible);
        if (scrubbed.equals(text)) {
            cleanTexts.add(text);
        }
        return scrubbed;
    }

    /** Properties, with all that is in them, without personal data: neither in values nor in names. */
    public Map<String, Object> properties(Map<String, Object> properties) {
        if (patterns.isEmpty()) {
            return properties;
        }
        Map<String, Object> scrubbed = null;
        boolean cleanNames = true;
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            Object value = property.getValue();
            Object clean = isSecret(property.getKey(), value) ? TOKENS.replacement() : value(value);
            if (!Objects.equals(clean, value)) {
                scrubbed = scrubbed == null ? new LinkedHashMap<>(properties) : scrubbed;
                scrubbed.put(property.getKey(), clean);
            }
            cleanNames &= names.isClean(property.getKey());
        }
        Map<String, Object> result = scrubbed == null ? properties : scrubbed;
        return cleanNames ? result : names.rename(result);
    }

    /** One-time codes are numbers. What is true or false only says that there is a secret; objects have names of their own in them. */
    private boolean isSecret(String name, @Nullable Object value) {
        boolean canBe = value instanceof String || value instanceof Number || value instanceof List<?>;
        if (!tokens || !canBe || plainNames.has(name)) {
            return false;
        }
        boolean secret = TokenPattern.isSecretName(name);
        if (!secret) {
            plainNames.add(name);
        }
        return secret;
    }

    /** A JSON value, with all that is in it, without personal data. */
    @SuppressWarnings("unchecked")
    public @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case String text -> text(text);
            case Map<?, ?> object -> properties((Map<String, Object>) object);
            case List<?> list -> list((List<Object>) list);
            case Long number when cards && CardPattern.isCard(number.toString()) -> new CardPattern().replacement();
            case null, default -> value;
        };
    }

    private List<Object> list(List<Object> list) {
        List<Object> scrubbed = null;
        for (int i = 0; i < list.size(); i++) {
            Object clean = value(list.get(i));
            if (!Objects.equals(clean, list.get(i))) {
                scrubbed = scrubbed == null ? new ArrayList<>(list) : scrubbed;
                scrubbed.set(i, clean);
            }
        }
        return scrubbed == null ? list : scrubbed;
    }

    private List<PersonalDataPattern> possible(TextTraits traits) {
        List<PersonalDataPattern> possible = List.of();
        for (PersonalDataPattern pattern : patterns) {
            if (pattern.isPossible(traits)) {
                possible = possible.isEmpty() ? new ArrayList<>(patterns.size()) : possible;
                possible.add(pattern);
            }
        }
        return possible;
    }

    private String scrubbed(String text, List<PersonalDataPattern> possible) {
        StringBuilder clean = null;
        boolean encoded = text.indexOf('%') >= 0;
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            boolean beginning = isBeginning(text, at, encoded);
            boolean uuid = beginning && Letters.isUuid(text, at);
            Match match = beginning && !uuid ? match(text, at, possible) : null;
            if (match == null) {
                at += uuid ? Letters.UUID_LENGTH : 1;
                continue;
            }
            clean = clean == null ? new StringBuilder(text.length()) : clean;
            clean.append(text, copied, match.from).append(match.replacement);
            copied = match.until;
            at = match.until;
        }
        return clean == null ? text : clean.append(text, copied, text.length()).toString();
    }

    private @Nullable Match match(String text, int start, List<PersonalDataPattern> possible) {
        int secret = tokens ? TokenPattern.valueOfSecret(text, start) : PersonalDataPattern.NONE;
        if (secret != PersonalDataPattern.NONE) {
            return new Match(secret, TokenPattern.endOfValue(text, secret), TOKENS.replacement());
        }
        for (PersonalDataPattern pattern : possible) {
            int end = pattern.endOfMatch(text, start);
            if (end != PersonalDataPattern.NONE) {
                return new Match(start, end, pattern.replacement());
            }
        }
        return null;
    }

    /** Of a word, in ASCII or of other letters, or of what a number may begin with. */
    private static boolean isBeginning(String text, int at, boolean encoded) {
        char c = text.charAt(at);
        if (Letters.isForeign(c)) {
            return at == 0 || !Letters.isForeign(text.charAt(at - 1)) && !Letters.isAlphanumeric(text.charAt(at - 1));
        }
        if (!Letters.isAlphanumeric(c)) {
            return (c == '+' || c == '%' || c == '(') && isAfterWord(text, at, encoded);
        }
        return isAfterWord(text, at, encoded) && !(encoded && Escapes.hasDigitsAt(text, at));
    }

    private static boolean isAfterWord(String text, int at, boolean encoded) {
        return at == 0 || !Letters.isAlphanumeric(text.charAt(at - 1)) || encoded && Escapes.endBefore(text, at);
    }

    private static void add(List<PersonalDataPattern> active, boolean wanted, PersonalDataPattern pattern) {
        if (wanted) {
            active.add(pattern);
        }
    }

    private record Match(int from, int until, String replacement) {}
}
