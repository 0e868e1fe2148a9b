package io.sojourn.ingest.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Times in the one form that nearly all senders use and all our messages have, {@code 2026-11-01T09:59:58.120Z}, read and written without the
 * machinery for all other forms. Same results as {@link Instant#parse} and {@link Instant#toString}.
 */
public final class IsoTime {
    static final int LONGEST = 40;

    private static final int MILLIS_LENGTH = "2026-11-01T09:59:58.120Z".length();
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int NANOS_PER_MILLI = 1_000_000;
    /** Days from 0000-03-01 to 1970-01-01, and in 400 years. */
    private static final int EPOCH_FROM_MARCH_0 = 719_468;

    private static final int DAYS_PER_ERA = 146_097;
    private static final int[] DAYS_OF_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IsoTime() {}

    /** The time of a text of this very form between the years 1970 and 9999; null if it has another form, which may be right all the same. */
    public static @Nullable Instant read(String text) {
        if (text.length() != MILLIS_LENGTH || !hasSeparators(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        int millis = number(text, 20, 3);
        boolean wellFormed = (year | month | day | hour | minute | second | millis) >= 0;
        if (!wellFormed || year < 1970 || !isDate(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        long seconds = epochDay(year, month, day) * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, (long) millis * NANOS_PER_MILLI);
    }

    /** Writes a time as {@link Instant#toString} has it; answers the place after it. */
    static int write(Instant time, byte[] to, int at) {
        long seconds = time.getEpochSecond();
        int nanos = time.getNano();
        if (seconds < 0 || seconds > 253_402_300_799L || nanos % NANOS_PER_MILLI != 0) {
            byte[] text = time.toString().getBytes(US_ASCII);
            System.arraycopy(text, 0, to, at, text.length);
            return at + text.length;
        }
        int ofDay = (int) (seconds % SECONDS_PER_DAY);
        writeDate((int) (seconds / SECONDS_PER_DAY), to, at);
        to[at + 10] = 'T';
        digits(to, at + 11, ofDay / 3600, 2);
        to[at + 13] = ':';
        digits(to, at + 14, ofDay / 60 % 60, 2);
        to[at + 16] = ':';
        digits(to, at + 17, ofDay % 60, 2);
        int end = at + 19;
        if (nanos != 0) {
            to[end] = '.';
            digits(to, end + 1, nanos / NANOS_PER_MILLI, 3);
            end += 4;
        }
        to[end] = 'Z';
        return end + 1;
    }

    /** The Gregorian calendar with years that begin in March, so that the leap day is the last of its year. */
    private static void writeDate(int epochDay, byte[] to, int at) {
        int days = epochDay + EPOCH_FROM_MARCH_0;
        int era = days / DAYS_PER_ERA;
        int dayOfEra = days % DAYS_PER_ERA;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int march = (5 * dayOfYear + 2) / 153;
        int month = march < 10 ? march + 3 : march - 9;
        digits(to, at, yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
        to[at + 4] = '-';
        digits(to, at + 5, month, 2);
        to[at + 7] = '-';
        digits(to, at + 8, dayOfYear - (153 * march + 2) / 5 + 1, 2);
    }

    private static long epochDay(int year, int month, int day) {
        int marchYear = month <= 2 ? year - 1 : year;
        int era = marchYear / 400;
        int yearOfEra = marchYear % 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (long) era * DAYS_PER_ERA + dayOfEra - EPOCH_FROM_MARCH_0;
    }

    private static boolean isDate(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= (month == 2 && leap ? 29 : DAYS_OF_MONTH[month - 1]);
    }

    private static boolean hasSeparators(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(19) == '.'
                && text.charAt(23) == 'Z';
    }

    /** Some digits; negative if one is none. */
    private static int number(String text, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private static void digits(byte[] to, int at, int value, int length) {
        int left = value;
        for (int i = at + length - 1; i >= at; i--, left /= 10) {
            to[i] = (byte) ('0' + left % 10);
        }
    }
}
