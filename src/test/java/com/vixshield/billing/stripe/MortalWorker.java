package com.vixshield.billing.stripe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import com.vixshield.billing.Trials;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.billing.stripe.webhook.EventInbox;
import com.vixshield.billing.stripe.webhook.EventInboxWorker;
import com.vixshield.billing.stripe.webhook.SubscriptionSync;

/**
 * The worker as a process of its own: works the inbox off and ends, or stops dead before its n-th word to the database and
 * waits to be killed there.
 */
final class MortalWorker {

    static final String NAME = "mortal worker";
    static final String STOPPED = "stopped before the word";
    static final String FINISHED = "finished";

    private MortalWorker() {
    }

    /** url, user, password, Stripe's address, the time, and how many words may be said */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        database.setApplicationName(NAME);
        Clock clock = Clock.fixed(Instant.parse(arguments[4]), ZoneOffset.UTC);
        StripeGateway gateway = new StripeGateway(new Shop.Settings(arguments[3]), clock);
        EventInbox inbox = new EventInbox(database, clock);
        SubscriptionSync sync = new SubscriptionSync(gateway, new Trials("salt", Set.of("mailinator.com"), 5), clock);
        new EventInboxWorker(stoppingAfter(Integer.parseInt(arguments[5]), database), inbox, sync, gateway, clock).drain();
        System.out.println(FINISHED);
    }

    private static DataSource stoppingAfter(int words, DataSource database) {
        AtomicInteger left = new AtomicInteger(words);
        AtomicInteger endless = new AtomicInteger(Integer.MAX_VALUE);
        return proxy(DataSource.class, database, endless, result -> result instanceof Connection connection
                ? proxy(Connection.class, connection, left, same -> same)
                : result);
    }

    private interface Change {
        Object of(Object result);
    }

    private static <T> T proxy(Class<T> type, T behind, AtomicInteger left, Change change) {
        return type.cast(Proxy.newProxyInstance(MortalWorker.class.getClassLoader(), new Class<?>[]{type},
                (proxy, method, arguments) -> {
                    boolean word = method.getName().equals("prepareStatement") || method.getName().equals("commit");
                    if (word && left.getAndDecrement() <= 0) {
                        stop();
                    }
                    try {
                        return change.of(method.invoke(behind, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static void stop() {
        System.out.println(STOPPED);
        while (true) {
            LockSupport.park();
        }
    }
}
