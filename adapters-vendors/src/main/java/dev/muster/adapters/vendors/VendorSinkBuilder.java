package dev.muster.adapters.vendors;

import dev.muster.adapters.vendors.transport.Transport;
import dev.muster.adapters.vendors.transport.TransportSettings;
import dev.muster.domain.port.out.delivery.Sink;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Collects what a sink needs. Only the clock must be given. A setting that makes no sense is refused at once, or when the
 * sink is built if it contradicts another, with an {@link IllegalArgumentException}. Not thread-safe.
 */
public final class VendorSinkBuilder {

    private final URI server;
    private final Map<String, String> headers;
    private final BiFunction<Transport, VendorSinkBuilder, Sink> sink;
    private Optional<InstantSource> clock = Optional.empty();
    private Optional<ProxySelector> proxy = Optional.empty();
    private Consumer<String> watcher = waiting -> {};
    private int mostContacts = 1;
    private int requestsPerMinute = 1;
    private Duration connectWithin = Duration.ofSeconds(10);
    private Duration answerWithin = Duration.ofMinutes(1);
    private int attempts = 10;
    private Duration firstPause = Duration.ofSeconds(1);
    private Duration longestPause = Duration.ofSeconds(60);
    private Duration patience = Duration.ofMinutes(15);
    private Duration firstPoll = Duration.ofSeconds(2);
    private Duration longestPoll = Duration.ofSeconds(30);
    private Duration jobPatience = Duration.ofMinutes(30);

    VendorSinkBuilder(URI server, Map<String, String> headers, BiFunction<Transport, VendorSinkBuilder, Sink> sink) {
        this.server = server;
        this.headers = headers;
        this.sink = sink;
    }

    /** To know how long it is until a date at which the vendor wants to be asked again. */
    public VendorSinkBuilder clock(InstantSource source) {
        clock = Optional.of(source);
        return this;
    }

    /** The largest batch; at least 1. Unless set, what the vendor takes at once. */
    public VendorSinkBuilder mostContacts(int contacts) {
        mostContacts = CheckedSetting.atLeastOne(contacts, "mostContacts");
        return this;
    }

    /**
     * How many requests go out in a minute at most, repetitions included; {@link Integer#MAX_VALUE} for any number. Unless
     * set, what the vendor allows everybody.
     */
    public VendorSinkBuilder requestsPerMinute(int requests) {
        requestsPerMinute = CheckedSetting.atLeastOne(requests, "requestsPerMinute");
        return this;
    }

    /** How long a connection may take; 10 seconds unless set. */
    public VendorSinkBuilder connectWithin(Duration time) {
        connectWithin = CheckedSetting.time(time, "connectWithin");
        return this;
    }

    /** How long an answer may take on an open connection; 5 minutes for Migma, a minute for Formbricks. */
    public VendorSinkBuilder answerWithin(Duration time) {
        answerWithin = CheckedSetting.time(time, "answerWithin");
        return this;
    }

    /** How often a request is sent at most; 10 times unless set. One that makes the server fail, 3 times. */
    public VendorSinkBuilder attempts(int most) {
        attempts = CheckedSetting.atLeastOne(most, "attempts");
        return this;
    }

    /** The pause before the second attempt, a second unless set; later ones double, with jitter. */
    public VendorSinkBuilder firstPause(Duration pause) {
        firstPause = CheckedSetting.time(pause, "firstPause");
        return this;
    }

    /** The longest pause between two attempts, unless the vendor asks for a longer one; a minute unless set. */
    public VendorSinkBuilder longestPause(Duration pause) {
        longestPause = CheckedSetting.time(pause, "longestPause");
        return this;
    }

    /**
     * How long all attempts of one request may take together; 15 minutes unless set. A vendor that asks for a longer pause
     * is not asked again.
     */
    public VendorSinkBuilder patience(Duration time) {
        patience = CheckedSetting.time(time, "patience");
        return this;
    }

    /**
     * When to ask how far a job of the vendor is: first after 2 seconds, later after up to 30, unless set. Formbricks has
     * no jobs.
     */
    public VendorSinkBuilder jobPolls(Duration first, Duration longest) {
        firstPoll = CheckedSetting.time(first, "the first poll");
        longestPoll = CheckedSetting.time(longest, "the longest poll");
        return this;
    }

    /** Shortens every time set so far, so that nothing is waited for longer than this, for whoever has no more time. */
    public VendorSinkBuilder within(Duration total) {
        Duration most = CheckedSetting.time(total, "the time there is");
        connectWithin = shorter(connectWithin, most);
        answerWithin = shorter(answerWithin, most);
        firstPause = shorter(firstPause, most);
        longestPause = shorter(longestPause, most);
        patience = shorter(patience, most);
        firstPoll = shorter(firstPoll, most);
        longestPoll = shorter(longestPoll, most);
        jobPatience = shorter(jobPatience, most);
        return this;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How long a job of the vendor may take; half an hour unless set. Formbricks has no jobs. */
    public VendorSinkBuilder jobPatience(Duration time) {
        jobPatience = CheckedSetting.time(time, "jobPatience");
        return this;
    }

    /** Who is told why a request is still without an answer after three attempts and more; nobody unless set. */
    public VendorSinkBuilder watcher(Consumer<String> listener) {
        watcher = listener;
        return this;
    }

    /** Through which proxies to go; unless set, those the JVM is set to. */
    public VendorSinkBuilder proxy(ProxySelector selector) {
        proxy = Optional.of(selector);
        return this;
    }

    /**
     * The sink. It has made no request yet.
     *
     * @throws IllegalArgumentException if the clock is missing, or a pause is longer than the time there is for it
     */
    public Sink build() {
        InstantSource source = clock.orElseThrow(() -> new IllegalArgumentException("a sink needs its clock; set it"));
        CheckedSetting.inOrder(firstPause, "firstPause", longestPause, "longestPause");
        CheckedSetting.inOrder(longestPause, "longestPause", patience, "patience");
        CheckedSetting.inOrder(firstPoll, "the first poll", longestPoll, "the longest poll");
        CheckedSetting.inOrder(longestPoll, "the longest poll", jobPatience, "jobPatience");
        TransportSettings settings = new TransportSettings(
                server,
                headers,
                requestsPerMinute,
                connectWithin,
                answerWithin,
                attempts,
                firstPause,
                longestPause,
                patience,
                proxy);
        return sink.apply(new Transport(settings, source, watcher), this);
    }

    URI server() {
        return server;
    }

    int mostContacts() {
        return mostContacts;
    }

    int requestsPerMinute() {
        return requestsPerMinute;
    }

    Duration firstPoll() {
        return firstPoll;
    }

    Duration longestPoll() {
        return longestPoll;
    }

    Duration jobPatience() {
        return jobPatience;
    }
}
