package io.sojourn.playback.checkpoints;

import io.sojourn.playback.json.Json;
import io.sojourn.playback.json.Members;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a page that is in no node: it is told again, as it was told, after the next picture. Of what replaces what was before only the last is
 * kept.
 */
final class PageRest {
    static final String STYLE = "style";

    private static final byte[] REMOVED = Json.bytes("false");

    private final PageTree tree;
    private final Map<Integer, Members> styles = new LinkedHashMap<>();
    private final Map<Integer, List<byte[]>> rules = new LinkedHashMap<>();
    private final Map<Integer, byte[]> inputs = new LinkedHashMap<>();
    private final Map<Integer, byte[]> scrolls = new LinkedHashMap<>();
    private final Map<Integer, byte[]> interactions = new LinkedHashMap<>();
    /** What the page knows once it was told: fonts and custom elements. */
    private final Set<String> known = new LinkedHashSet<>();

    private final Sheets sheets;

    PageRest(PageTree tree) {
        this.tree = tree;
        this.sheets = new Sheets(tree);
    }

    Sheets sheets() {
        return sheets;
    }

    /** Forgets what was told of nodes that are gone. */
    void forget(Collection<Integer> gone) {
        for (int node : gone) {
            forgetStyle(node);
            forgetRules(node);
            tree.release(inputs.remove(node));
            tree.release(scrolls.remove(node));
        }
        sheets.forgetHosts(gone);
    }

    /** Single declarations of a node's own style have changed. */
    void style(int node, byte[] declarations) {
        Members changed = styles.computeIfAbsent(node, id -> Members.none());
        new Json(declarations).members((property, value) -> changeStyle(changed, property, tree.hold(value.bytes())));
    }

    /** What was taken away and comes again stands behind the others; all else keeps its place. */
    private void changeStyle(Members changed, String property, byte[] value) {
        byte[] before = changed.getOrDefault(property, REMOVED);
        boolean isBack = Arrays.equals(before, REMOVED) && !Arrays.equals(value, REMOVED);
        tree.release(isBack ? changed.remove(property) : changed.get(property));
        changed.replace(property, value);
    }

    /** The whole style of a node was told. */
    void forgetStyle(int node) {
        Members told = styles.remove(node);
        if (told != null) {
            told.values().forEach(tree::release);
        }
    }

    /** The rules of a sheet have changed; they are found by their places, so that each change counts. */
    void rule(int node, byte[] change) {
        rules.computeIfAbsent(node, id -> new ArrayList<>()).add(tree.hold(change));
    }

    /** A sheet has got another text. */
    void forgetRules(int node) {
        rules.getOrDefault(node, List.of()).forEach(tree::release);
        rules.remove(node);
    }

    void input(int node, byte[] told) {
        putLast(inputs, node, told);
    }

    void scroll(int node, byte[] told) {
        putLast(scrolls, node, told);
    }

    void interaction(int type, byte[] told) {
        putLast(interactions, type, told);
    }

    void known(byte[] told) {
        if (known.add(new String(told, StandardCharsets.UTF_8))) {
            tree.hold(told);
        }
    }

    /** Changes of rules, those in frames or those that are not. */
    List<byte[]> rules(boolean framed) {
        List<byte[]> all = new ArrayList<>(sheets.told(framed));
        rules.forEach((node, changes) -> {
            if (tree.isFramed(node) == framed) {
                all.addAll(changes);
            }
        });
        return all;
    }

    Map<Integer, Members> styles() {
        return Collections.unmodifiableMap(styles);
    }

    /** The rest, in the order in which it has to be told. */
    List<byte[]> others() {
        List<byte[]> others = new ArrayList<>();
        known.forEach(told -> others.add(Json.bytes(told)));
        others.addAll(inputs.values());
        others.addAll(scrolls.values());
        others.addAll(interactions.values());
        return others;
    }

    private void putLast(Map<Integer, byte[]> told, int key, byte[] value) {
        tree.release(told.remove(key));
        told.put(key, tree.hold(value));
    }
}
