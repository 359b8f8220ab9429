package com.vixshield.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import com.vixshield.local.LocalKeycloak;
import com.vixshield.local.Ports;
import com.vixshield.local.TestPostgres;

/** Stops, at the end of all tests of this JVM, the services that outlive a single start of the application. */
public final class TestRun implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        new LocalKeycloak(TestPostgres.HOME, 0).stop();
        TestPostgres.release();
    }

    /** A port that every start of the application in this JVM uses: a service that goes on running keeps its addresses. */
    static int port(String of) {
        String name = "vixshield.test.port." + of;
        // class loaders come and go between starts; the properties stay
        if (System.getProperty(name) == null) {
            System.setProperty(name, Integer.toString(Ports.anyFree()));
        }
        return Integer.getInteger(name);
    }
}
