package io.sojourn.local.demo.journey;

import static io.sojourn.local.demo.cast.Cast.customer;
import static io.sojourn.local.demo.journey.PlanwiseApp.DECLINED_CARD;
import static io.sojourn.local.demo.journey.PlanwiseApp.GOOD_CARD;

import io.sojourn.local.demo.Site;
import io.sojourn.local.demo.cast.Device;
import io.sojourn.local.demo.cast.Person;
import java.util.List;

/** Customers at work in the product: some get it done, some with trouble, some not at all. */
final class ProductJourneys {

    private ProductJourneys() {}

    static List<Journey> all() {
        return List.of(
                declinedThenPaid(),
                paymentGivenUp(),
                brokenExport(),
                deadButton(),
                lostInSettings(),
                tidyOnTablet(),
                sharedBrowser());
    }

    private static Journey declinedThenPaid() {
        Person jonas = customer("Jonas");
        return new Journey("Jonas upgrades with his second card", jonas, Device.MAC_SAFARI, (visitor, app) -> {
            app.enter(jonas);
            app.openUpgrade();
            app.pay(jonas, "4242 4242 4242");
            app.pay(jonas, DECLINED_CARD);
            visitor.see(".problem");
            app.pay(jonas, GOOD_CARD);
            visitor.see(".thanks");
            app.invite("mara@harborandpine.example");
        });
    }

    private static Journey paymentGivenUp() {
        Person karim = customer("Karim");
        return new Journey("Karim's card is declined and he leaves", karim, Device.WINDOWS_CHROME, (visitor, app) -> {
            app.enter(karim);
            app.openUpgrade();
            visitor.press("label:has([value=business]) span");
            app.pay(karim, DECLINED_CARD);
            visitor.see(".problem");
            visitor.hammer("main [type=submit]", 5);
            visitor.see(".problem");
        });
    }

    private static Journey brokenExport() {
        Person lena = customer("Lena");
        return new Journey("Lena's export fails with an exception", lena, Device.LINUX_FIREFOX, (visitor, app) -> {
            app.enter(lena);
            app.createProject("Autumn exhibition", "sprint");
            app.act("Sketch the first-run screens", "right");
            visitor.press("#export");
            visitor.hammer("#export", 4);
            visitor.open(Site.DOCS, "/export");
            visitor.read(1);
            visitor.press("[data-rating=no]");
        });
    }

    private static Journey deadButton() {
        Person yusuf = customer("Yusuf");
        return new Journey("Yusuf plans a week, one button stays dead", yusuf, Device.WINDOWS_EDGE, (visitor, app) -> {
            app.enter(yusuf);
            app.createProject("Harbor signage", "blank");
            app.addTask("Measure the quay wall");
            app.addTask("Ask three sign makers");
            app.addTask("Choose the typeface");
            visitor.press("#attach");
            visitor.press("#attach");
            app.drag("Measure the quay wall", "doing");
            app.rename("Choose the typeface", "Choose typeface and color");
            app.act("Measure the quay wall", "done");
        });
    }

    private static Journey lostInSettings() {
        Person hannah = customer("Hannah");
        return new Journey("Hannah cannot connect her calendar", hannah, Device.WINDOWS_CHROME, (visitor, app) -> {
            app.enter(hannah);
            app.openSettings();
            visitor.press("[data-connect=calendar]");
            visitor.see(".toast");
            visitor.press("nav a[href='/people']");
            visitor.back();
            visitor.see(".integrations");
            visitor.press("[data-connect=calendar]");
            visitor.press("nav a[href='/projects']");
            visitor.back();
            visitor.see(".integrations");
            visitor.press("[data-connect=chat]");
        });
    }

    private static Journey tidyOnTablet() {
        Person ines = customer("Ines");
        return new Journey("Ines tidies her board on the tablet", ines, Device.TABLET, (visitor, app) -> {
            app.enter(ines);
            app.openProject();
            app.addTask("Call the printer about the proof");
            app.addTask("Send the price list to Porto");
            app.act("Send the price list to Porto", "right");
            app.act("Call the printer about the proof", "done");
            app.openSettings();
            visitor.write("#company", "Mercato Verde Lda");
            visitor.press("main form [type=submit]");
        });
    }

    private static Journey sharedBrowser() {
        Person emily = customer("Emily");
        Person grace = customer("Grace");
        return new Journey("Emily and Grace share one computer", emily, Device.MAC_SAFARI, (visitor, app) -> {
            app.enter(emily);
            app.openProject();
            app.addTask("Book the assembly hall");
            app.signOut();
            app.signIn(grace);
            app.openProject();
            app.addTask("Compare two suppliers");
            app.act("Compare two suppliers", "right");
        });
    }
}
