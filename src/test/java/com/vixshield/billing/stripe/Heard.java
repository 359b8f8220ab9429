package com.vixshield.billing.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/** What a class says in its log, while somebody listens. */
public final class Heard extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<String> errors = new ArrayList<>();

    private Heard(Logger logger) {
        this.logger = logger;
    }

    public static Heard of(Class<?> speaker) {
        Heard heard = new Heard(Logger.getLogger(speaker.getName()));
        heard.logger.addHandler(heard);
        return heard;
    }

    public List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void publish(LogRecord said) {
        if (said.getLevel().intValue() >= Level.SEVERE.intValue()) {
            errors.add(said instanceof ExtLogRecord more ? more.getFormattedMessage() : said.getMessage());
        }
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
