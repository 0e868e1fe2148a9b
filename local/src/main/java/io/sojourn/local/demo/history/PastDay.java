package io.sojourn.local.demo.history;

import io.sojourn.local.demo.cast.Cast;
import io.sojourn.local.demo.cast.Device;
import io.sojourn.local.demo.cast.Person;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All visits of one day. They follow from the date alone, so whichever day the demo is run on, a past day looks the
 * same and is sent with the same ids.
 */
final class PastDay {

    private static final int NEWCOMERS = 3;
    private static final double WEEKDAY = 0.55;
    private static final double WEEKEND = 0.12;
    private static final List<Story> WORK = List.of(
            Story.WORK,
            Story.WORK,
            Story.WORK,
            Story.GLANCE,
            Story.GLANCE,
            Story.INVITE,
            Story.BROKEN_EXPORT,
            Story.PAYMENT);
    private static final List<Story> FIRST_VISITS =
            List.of(Story.SIGN_UP, Story.READER, Story.DEVELOPER, Story.SIGN_UP);

    private final LocalDate date;
    private final int port;
    private final SplittableRandom random;
    private final List<PastVisit> visits = new ArrayList<>();

    private PastDay(LocalDate date, int port) {
        this.date = date;
        this.port = port;
        this.random = new SplittableRandom(PastVisit.seed("sojourn-demo/" + date));
    }

    static List<PastVisit> visits(LocalDate date, int port) {
        PastDay day = new PastDay(date, port);
        day.customers();
        day.firstVisits();
        day.secondVisits();
        return List.copyOf(day.visits);
    }

    private void customers() {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        for (Person person : Cast.CUSTOMERS) {
            if (random.nextDouble() < (weekend ? WEEKEND : WEEKDAY)) {
                Story story = WORK.get(random.nextInt(WORK.size()));
                Instant start = at(person, 8 + random.nextInt(9));
                visit(person, usual(person), start, story);
                if (random.nextInt(4) == 0) {
                    visit(person, Device.IPHONE, start.plusSeconds(3_600L * (3 + random.nextInt(3))), Story.GLANCE);
                }
            }
        }
    }

    private void firstVisits() {
        List<Person> newcomers = newcomers(date);
        for (Person person : newcomers) {
            Story story = FIRST_VISITS.get(random.nextInt(FIRST_VISITS.size()));
            visit(person, usual(person), at(person, 9 + random.nextInt(11)), story);
        }
    }

    /** Who came yesterday as a stranger may come back and sign up. */
    private void secondVisits() {
        for (Person person : newcomers(date.minusDays(1))) {
            if (random.nextInt(3) == 0) {
                visit(person, usual(person), at(person, 10 + random.nextInt(9)), Story.SIGN_UP);
            }
        }
    }

    private static List<Person> newcomers(LocalDate date) {
        return Cast.newcomers(NEWCOMERS, new SplittableRandom(PastVisit.seed("newcomers/" + date)));
    }

    private static Device usual(Person person) {
        return Device.values()[Math.floorMod(person.email().hashCode(), Device.values().length)];
    }

    private Instant at(Person person, int hour) {
        return date.atTime(hour, random.nextInt(60), random.nextInt(60))
                .atZone(ZoneId.of(person.timezone()))
                .toInstant();
    }

    private void visit(Person person, Device device, Instant start, Story story) {
        String key = "sojourn-demo/" + date + "/" + visits.size();
        PastVisit visit = new PastVisit(key, person, device, start, port);
        story.tell(visit);
        visits.add(visit);
    }
}
