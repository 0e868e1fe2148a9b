package io.sojourn.local.demo.history;

import io.sojourn.local.demo.Site;
import java.util.Map;

/** What people do on a visit; each kind of visit of the past is one of these. */
enum Story {
    /** A customer works on a board. */
    WORK {
        @Override
        void tell(PastVisit visit) {
            openBoard(visit);
            int tasks = 1 + visit.random().nextInt(4);
            for (int i = 0; i < tasks; i++) {
                visit.input("#new-task", "New task", 12 + visit.random().nextInt(20))
                        .stay(8);
                visit.track("Task Created", Map.of("column", "todo")).stay(15);
                visit.click("button[data-do=right]", "Move right")
                        .track("Task Moved", Map.of("from", "todo", "to", "doing"));
                visit.stay(20 + visit.random().nextInt(120));
            }
            visit.click("button[data-do=done]", "Complete")
                    .track("Task Completed", Map.of("from", "doing", "to", "done"));
        }
    },
    /** A customer looks at the boards and leaves. */
    GLANCE {
        @Override
        void tell(PastVisit visit) {
            openBoard(visit);
            if (visit.random().nextInt(3) == 0) {
                visit.content("announcement", "Timelines are here", "opened").stay(5);
            }
            visit.stay(40)
                    .click("a.back", "Projects")
                    .page(Site.APP, "/projects", "Projects - Planwise")
                    .stay(10);
        }
    },
    /** A customer invites somebody, after a look at the documentation. */
    INVITE {
        @Override
        void tell(PastVisit visit) {
            visit.page(Site.DOCS, "/people", "People and guests - Planwise Docs")
                    .stay(35);
            visit.track("Article Rated", Map.of("page", "/people", "helpful", "true"))
                    .stay(5);
            visit.page(Site.APP, "/people", "People - Planwise")
                    .identify("team")
                    .stay(12);
            visit.input("#email", "E-mail address", 21).click("button[type=submit]", "Send invitation");
            visit.track("Teammate Invited", Map.of("role", "member")).stay(6);
            visit.content("survey", "How was inviting?", "answered").stay(4);
        }
    },
    /** A customer's timeline is not exported: the page throws. */
    BROKEN_EXPORT {
        @Override
        void tell(PastVisit visit) {
            openBoard(visit);
            visit.stay(30).content("resource", "How to export", "opened").stay(5);
            for (int i = 0; i < 4; i++) {
                visit.click("#export", "Export timeline").error("Cannot read properties of null (reading 'split')");
            }
            visit.stay(10)
                    .page(Site.DOCS, "/export", "Export your data - Planwise Docs")
                    .stay(25);
        }
    },
    /** A customer's card is declined; sometimes a second one is accepted. */
    PAYMENT {
        @Override
        void tell(PastVisit visit) {
            visit.page(Site.APP, "/upgrade", "Upgrade - Planwise").identify("free");
            visit.track("Upgrade Started", Map.of("plan", "team")).stay(25);
            visit.input("#cardNumber", "Card number", 19).input("#expiry", "Expires", 5);
            visit.click("button[type=submit]", "Pay now").track("Payment Failed", Map.of("reason", "card_declined"));
            visit.stay(20);
            if (visit.random().nextInt(3) > 0) {
                visit.input("#cardNumber", "Card number", 19).click("button[type=submit]", "Pay now");
                visit.track("Plan Upgraded", Map.of("plan", "team", "currency", "EUR"))
                        .stay(10);
            }
        }
    },
    /** A newcomer reads the marketing site and signs up. */
    SIGN_UP {
        @Override
        void tell(PastVisit visit) {
            visit.from("https://www.google.com/");
            visit.page(
                    Site.WWW,
                    "/?utm_source=google&utm_medium=cpc&utm_campaign=weekly",
                    "Planwise: plan the week, see it done");
            visit.stay(30).page(Site.WWW, "/pricing", "Pricing - Planwise").stay(25);
            visit.click("a.button", "Try Team").track("Sign-up Link Clicked", Map.of("place", "plan-team"));
            visit.page(
                    Site.APP,
                    "/signup?utm_source=planwise&utm_medium=website&utm_campaign=pricing",
                    "Create your account - Planwise");
            visit.stay(20)
                    .input("#name", "Your name", 11)
                    .input("#email", "Work e-mail", 24)
                    .input("#password", "Password", 13);
            visit.click("button[type=submit]", "Create account").identify("free");
            visit.track("Signed Up", Map.of("plan", "free", "campaign", "pricing"));
            visit.page(Site.APP, "/projects", "Projects - Planwise").stay(15);
            visit.content("walkthrough", "Your first project", "started").stay(10);
            visit.content("walkthrough", "Your first project", "next").stay(5);
            visit.click("button[type=submit]", "Create project").track("Project Created", Map.of("template", "sprint"));
            visit.stay(60);
        }
    },
    /** Somebody reads the blog and goes away. */
    READER {
        @Override
        void tell(PastVisit visit) {
            visit.from("https://www.linkedin.com/");
            visit.page(Site.WWW, "/blog/weekly-planning", "The ten-minute weekly plan - Planwise")
                    .stay(70);
            if (visit.random().nextBoolean()) {
                visit.page(Site.WWW, "/features", "Features - Planwise").stay(20);
            }
        }
    },
    /** Somebody searches the documentation. */
    DEVELOPER {
        @Override
        void tell(PastVisit visit) {
            visit.from("https://duckduckgo.com/");
            visit.page(Site.DOCS, "/api", "API reference - Planwise Docs").stay(60);
            visit.click("button.copy", "Copy")
                    .track("Code Copied", Map.of("page", "/api"))
                    .stay(15);
            visit.input("#search", "Search the documentation", 9).track("Docs Searched", Map.of("query", "signature"));
            visit.page(Site.DOCS, "/webhooks", "Webhooks - Planwise Docs").stay(40);
        }
    };

    abstract void tell(PastVisit visit);

    private static void openBoard(PastVisit visit) {
        visit.page(Site.APP, "/projects", "Projects - Planwise")
                .identify("team")
                .stay(6);
        visit.click("a.project", "Relaunch")
                .page(Site.APP, "/projects/prj-relaunch", "Relaunch - Planwise")
                .stay(20);
    }
}
