package io.sojourn.bench.playback.visit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * One thing that a visitor does, as {@code ["type", "#name", "Erin"]}: click, tap, hover, type, select, check, drag, press or scroll,
 * mostly with the CSS selector of what it is done to.
 */
public record Step(List<String> words) {
    /** From the words of a {@code visit.json}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Step {}

    void perform(Page page) {
        switch (words.getFirst()) {
            case "click" -> page.click(words.get(1));
            case "tap" -> page.tap(words.get(1));
            case "hover" -> page.hover(words.get(1));
            case "type" -> {
                page.click(words.get(1));
                page.keyboard().type(words.get(2));
            }
            case "set" -> page.fill(words.get(1), words.get(2));
            case "select" -> page.selectOption(words.get(1), words.get(2));
            case "check" -> page.check(words.get(1));
            case "press" -> page.keyboard().press(words.get(1));
            case "drag" -> page.dragAndDrop(words.get(1), words.get(2));
            case "scroll" ->
                page.evalOnSelector(
                        words.get(1),
                        "(element, top) => element.scrollTo(element.scrollLeft, Number(top))",
                        words.get(2));
            case "scroll-across" ->
                page.evalOnSelector(
                        words.get(1),
                        "(element, left) => element.scrollTo(Number(left), element.scrollTop)",
                        words.get(2));
            default -> throw new IllegalArgumentException("There is no step " + words);
        }
    }
}
