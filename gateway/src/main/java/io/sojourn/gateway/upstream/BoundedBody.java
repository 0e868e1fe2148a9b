package io.sojourn.gateway.upstream;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body that fails with {@link BodyTooLargeException} as soon as more than the bound has come, whatever its length was said to be. */
final class BoundedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final long bound;
    private final Runnable onPart;
    private @Nullable Handler<Throwable> failureHandler;
    private long received;

    /** With what is told of each part that is passed on. */
    BoundedBody(ReadStream<Buffer> body, long bound, Runnable onPart) {
        this.body = body;
        this.bound = bound;
        this.onPart = onPart;
    }

    @Override
    public BoundedBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        received += part.length();
        if (received <= bound) {
            onPart.run();
            handler.handle(part);
        } else if (failureHandler != null) {
            Handler<Throwable> handlerOnce = failureHandler;
            failureHandler = null;
            handlerOnce.handle(new BodyTooLargeException());
        }
    }

    @Override
    public BoundedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public BoundedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public BoundedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public BoundedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public BoundedBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
