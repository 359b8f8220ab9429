package com.vixshield.local;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.Supplier;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * Runs the mail server of this JVM, which takes every message and delivers none. It is found through the management beans
 * because they survive a live reload, which our own static fields do not; GreenMail's classes are not reloaded.
 */
public final class LocalMail {

    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

    private LocalMail() {
    }

    public static void start(int port) {
        Ports.requireFree(port, "mail", "VIXSHIELD_SMTP_PORT");
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // its threads inherit this, and the reloadable one would be closed under them
        thread.setContextClassLoader(GreenMail.class.getClassLoader());
        try {
            server.start();
            Supplier<GreenMail> holder = () -> server;
            BEANS.registerMBean(new StandardMBean(holder, Supplier.class, false), name());
        } catch (JMException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    public static void stop() {
        server().ifPresent(GreenMail::stop);
        try {
            BEANS.unregisterMBean(name());
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Optional<GreenMail> server() {
        try {
            return BEANS.isRegistered(name())
                    ? Optional.of((GreenMail) BEANS.invoke(name(), "get", null, null))
                    : Optional.empty();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectName name() throws JMException {
        return new ObjectName("com.vixshield:type=LocalMail");
    }
}
