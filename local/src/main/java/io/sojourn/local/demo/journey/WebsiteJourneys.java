package io.sojourn.local.demo.journey;

import static io.sojourn.local.demo.cast.Cast.customer;
import static io.sojourn.local.demo.journey.PlanwiseApp.GOOD_CARD;

import io.sojourn.local.demo.Site;
import io.sojourn.local.demo.cast.Cast;
import io.sojourn.local.demo.cast.Device;
import io.sojourn.local.demo.cast.Person;
import java.util.List;
import java.util.random.RandomGenerator;

/** Visits that begin on the marketing site or in the documentation; some of them end in the product. */
final class WebsiteJourneys {

    private WebsiteJourneys() {}

    /** The random numbers make the newcomers, so that each day has its own. */
    static List<Journey> all(RandomGenerator random) {
        List<Person> newcomers = Cast.newcomers(6, random);
        return List.of(
                fromHeroToUpgrade(newcomers.get(0)),
                signUpOnThePhone(newcomers.get(1)),
                passwordGivenUp(newcomers.get(2)),
                readerLeaves(newcomers.get(3)),
                newsletter(newcomers.get(4)),
                apiReader(newcomers.get(5)),
                helpWithDeclinedCard());
    }

    private static Journey fromHeroToUpgrade(Person person) {
        String title = person.firstName() + " comes from a search, signs up, plans and pays";
        return new Journey(title, person, Device.WINDOWS_CHROME, (visitor, app) -> {
            visitor.arriveFrom(
                    "https://www.google.com/", Site.WWW, "/?utm_source=google&utm_medium=cpc&utm_campaign=weekly");
            visitor.read(2);
            visitor.press("#site-nav a[href='/features']");
            visitor.read(2);
            visitor.press("#site-nav a[href='/pricing']");
            visitor.press("[data-cta=plan-team]");
            app.join(person);
            app.createProject("Studio launch", "sprint");
            app.act("Sketch the first-run screens", "right");
            app.invite("partner@studio.example");
            app.openUpgrade();
            app.pay(person, GOOD_CARD);
            visitor.see(".thanks");
        });
    }

    private static Journey signUpOnThePhone(Person person) {
        String title = person.firstName() + " signs up on the phone, with typing errors";
        return new Journey(title, person, Device.IPHONE, (visitor, app) -> {
            visitor.arriveFrom(
                    "https://www.linkedin.com/",
                    Site.WWW,
                    "/blog/weekly-planning?utm_source=linkedin&utm_medium=social");
            visitor.read(3);
            visitor.press("[data-cta=blog]");
            visitor.write("#name", person.name());
            visitor.write("#email", person.email().replace("@", " at "));
            visitor.write("#password", "short");
            visitor.press("form [type=submit]");
            visitor.see(".problem");
            app.join(person);
            app.createProject("Phone test", "blank");
            app.addTask("Try the board on the train");
            app.act("Try the board on the train", "right");
        });
    }

    private static Journey passwordGivenUp(Person person) {
        String title = person.firstName() + " gives up at the password";
        return new Journey(title, person, Device.PIXEL, (visitor, app) -> {
            visitor.open(Site.WWW, "/pricing");
            visitor.press("[data-period=yearly]");
            visitor.read(1);
            visitor.press("[data-cta=plan-free]");
            visitor.write("#name", person.name());
            visitor.write("#email", person.email());
            visitor.write("#password", "1234");
            visitor.press("form [type=submit]");
            visitor.see(".problem");
            visitor.write("#password", "12345");
            visitor.press("form [type=submit]");
        });
    }

    private static Journey readerLeaves(Person person) {
        String title = "Somebody reads the blog post and leaves";
        return new Journey(title, person, Device.TABLET, (visitor, app) -> {
            visitor.arriveFrom("https://news.ycombinator.com/", Site.WWW, "/blog/weekly-planning");
            visitor.read(5);
        });
    }

    private static Journey newsletter(Person person) {
        String title = "Somebody opens questions and subscribes to the newsletter";
        return new Journey(title, person, Device.MAC_SAFARI, (visitor, app) -> {
            visitor.open(Site.WWW, "/old-page");
            visitor.press(".lost .button");
            visitor.press("#site-nav a[href='/pricing']");
            visitor.read(1);
            visitor.press(".faq details:nth-of-type(2) summary");
            visitor.press(".faq details:nth-of-type(4) summary");
            visitor.write("#newsletter-email", person.email().replace("@", ""));
            visitor.press(".newsletter [type=submit]");
            visitor.write("#newsletter-email", person.email());
            visitor.press(".newsletter [type=submit]");
        });
    }

    private static Journey apiReader(Person person) {
        String title = "A developer reads the API reference and copies code";
        return new Journey(title, person, Device.LINUX_FIREFOX, (visitor, app) -> {
            visitor.arriveFrom("https://duckduckgo.com/", Site.DOCS, "/api");
            visitor.read(2);
            visitor.press("article .code:nth-of-type(2) .copy");
            visitor.press(".contents a[href='/webhooks']");
            visitor.read(1);
            visitor.press("[data-rating=yes]");
        });
    }

    private static Journey helpWithDeclinedCard() {
        Person sofia = customer("Sofia");
        return new Journey("Sofia finds help for a declined card", sofia, Device.WINDOWS_EDGE, (visitor, app) -> {
            app.enter(sofia);
            app.openUpgrade();
            app.pay(sofia, PlanwiseApp.DECLINED_CARD);
            visitor.see(".problem");
            visitor.open(Site.DOCS, "/");
            visitor.write("#search", "declined card");
            visitor.see(".results a");
            visitor.key("Enter");
            visitor.read(1);
            visitor.press("[data-rating=yes]");
            visitor.open(Site.APP, "/upgrade");
            app.pay(sofia, GOOD_CARD);
            visitor.see(".thanks");
        });
    }
}
