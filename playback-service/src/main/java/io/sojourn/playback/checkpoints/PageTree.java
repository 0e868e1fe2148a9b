package io.sojourn.playback.checkpoints;

import io.sojourn.playback.checkpoints.PageNode.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The nodes of a page, by their ids and in their order. It holds no more than it may. */
final class PageTree {
    /** What a text takes of memory that is kept beside the nodes, about, without its bytes. */
    private static final int WEIGHT = 100;

    private final Map<Integer, PageNode> nodes = new HashMap<>();
    private final PageNode root;
    private final int most;
    private long weight;

    /**
     * A page as it was told as a whole.
     *
     * @param most bytes that all of it may need
     */
    PageTree(PageNode root, int most) {
        this.root = root;
        this.most = most;
        if (root.kind != Kind.DOCUMENT) {
            throw new UnfollowableException("A page that is no document");
        }
        enter(root);
    }

    PageNode root() {
        return root;
    }

    @Nullable
    PageNode find(int id) {
        return nodes.get(id);
    }

    /** Knows a node and all below it from now on. Whoever puts it somewhere does so as well. */
    void enter(PageNode node) {
        each(node, one -> {
            if (nodes.putIfAbsent(one.id, one) != null) {
                throw new UnfollowableException("Two nodes of one id");
            }
            changeWeight(one.weight());
        });
    }

    /** Takes a node and all below it from the page. */
    Collection<Integer> remove(PageNode node) {
        node.detach();
        List<Integer> gone = new ArrayList<>();
        each(node, one -> {
            nodes.remove(one.id);
            changeWeight(-one.weight());
            gone.add(one.id);
        });
        return gone;
    }

    /** Replaces what a node has of its own. */
    void change(PageNode node, byte[] own) {
        changeWeight(own.length - node.own.length);
        node.own = own;
    }

    /** Whether it stands in a document in a frame. */
    boolean isFramed(int id) {
        PageNode node = nodes.get(id);
        while (node != null && node != root) {
            if (node.kind == Kind.DOCUMENT) {
                return true;
            }
            node = node.parent;
        }
        return false;
    }

    /** The documents in frames, outer ones before those in them. */
    List<PageNode> framed() {
        List<PageNode> framed = new ArrayList<>();
        each(root, node -> {
            if (node.kind == Kind.DOCUMENT && node != root) {
                framed.add(node);
            }
        });
        return framed;
    }

    /** Counts what is kept beside the nodes to what is held. */
    byte[] hold(byte[] told) {
        changeWeight(WEIGHT + told.length);
        return told;
    }

    /** It is kept no more. */
    void release(byte @Nullable [] told) {
        if (told != null) {
            changeWeight(-WEIGHT - told.length);
        }
    }

    private void changeWeight(long change) {
        weight += change;
        if (weight > most) {
            throw new UnfollowableException("The page is too large");
        }
    }

    private static void each(PageNode top, Consumer<PageNode> taker) {
        Deque<PageNode> left = new ArrayDeque<>(List.of(top));
        while (!left.isEmpty()) {
            PageNode node = left.pop();
            if (node.kind != Kind.SHADOW) {
                taker.accept(node);
            }
            for (PageNode child = node.first; child != null; child = child.next) {
                left.push(child);
            }
            if (node.shadow != null) {
                left.push(node.shadow);
            }
        }
    }
}
