package io.sojourn.local.demo.planwise;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A payment card of the demo: checked like a real one, charged never. Some numbers are always declined. */
record Card(String number) {

    private static final Pattern EXPIRY = Pattern.compile("(\\d{2})\\s*/\\s*(\\d{2})");
    private static final Map<String, String> DECLINED = Map.of(
            "4000000000000002", "Your card was declined. Check the details or try another card.",
            "4000000000009995", "Your card has insufficient funds. Try another card.");

    static Card from(Form form, Clock clock) {
        form.text("cardholder", "Name on card", 80);
        String number = form.raw("cardNumber").replaceAll("[\\s-]", "");
        if (!number.matches("\\d{13,19}") || !hasCheckDigit(number)) {
            form.wrong("cardNumber", "This card number is not complete or not valid.");
        }
        if (!isInFuture(form.raw("expiry"), clock)) {
            form.wrong("expiry", "Enter a date in the future, as MM/YY.");
        }
        if (!form.raw("cvc").matches("\\d{3,4}")) {
            form.wrong("cvc", "Enter the 3 or 4 digits on the back.");
        }
        form.check();
        return new Card(number);
    }

    void charge() {
        String reason = DECLINED.get(number);
        if (reason != null) {
            throw new RefusedException(402, "card_declined", reason, Map.of("cardNumber", reason));
        }
    }

    private static boolean isInFuture(String expiry, Clock clock) {
        Matcher parts = EXPIRY.matcher(expiry);
        if (!parts.matches()) {
            return false;
        }
        try {
            YearMonth end = YearMonth.of(2000 + Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
            return !end.isBefore(YearMonth.now(clock));
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** The Luhn check (ISO/IEC 7812-1). */
    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
