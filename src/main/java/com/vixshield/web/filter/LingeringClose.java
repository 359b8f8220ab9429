package com.vixshield.web.filter;

import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Closes an HTTP/1.1 connection whose client may still be sending. Closed at once, the line would be reset, and the client would
 * lose the answer that it has not yet read (RFC 9112, 9.6). So our direction ends now, nothing that comes is looked at any
 * more, and the connection closes with the client's end of it, after a while or after a bound of bytes.
 */
final class LingeringClose extends ChannelDuplexHandler {

    private static final long LONGEST_SECONDS = 2;
    private static final long MOST_BYTES = 8 << 20;

    private boolean ending;
    private long received;
    private Future<?> latest;

    /** To be called when the answer has been sent. */
    static void close(HttpServerRequest request) {
        var connection = (ConnectionBase) request.connection();
        connection.channel().pipeline().addFirst(new LingeringClose());
        connection.close();
    }

    /** The server takes the connection for closed from now on: no request that stands behind the refused one is begun. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise closed) {
        if (ending) {
            context.close(closed);
            return;
        }
        ending = true;
        latest = context.executor().schedule(() -> context.close(closed), LONGEST_SECONDS, TimeUnit.SECONDS);
        if (context.channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
        }
        context.channel().config().setAutoRead(true);
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!ending) {
            context.fireChannelRead(message);
            return;
        }
        received += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        ReferenceCountUtil.release(message);
        if (received > MOST_BYTES) {
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (ending) {
            latest.cancel(false);
        } else {
            context.fireChannelInactive();
        }
    }

    /** A line that breaks while the rest is thrown away is no failure of anything. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (ending) {
            context.close();
        } else {
            context.fireExceptionCaught(cause);
        }
    }
}
