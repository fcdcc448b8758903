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

/**
 * Collects the settings of a sink. Only the clock is required. An invalid value throws an {@link IllegalArgumentException} at
 * once; values that contradict each other throw it from {@link #build()}. Not thread-safe.
 */
public final class VendorSinkBuilder {

    private final URI server;
    private final Map<String, String> headers;
    private final BiFunction<Transport, VendorSinkBuilder, Sink> sink;
    private Optional<InstantSource> clock = Optional.empty();
    private Optional<ProxySelector> proxy = Optional.empty();
    private int mostContacts = 1;
    private int requestsPerMinute = 1;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration answerTimeout = Duration.ofMinutes(1);
    private int maxAttempts = 10;
    private Duration firstPause = Duration.ofSeconds(1);
    private Duration longestPause = Duration.ofSeconds(60);
    private Duration totalTimeout = Duration.ofMinutes(15);
    private Duration firstPoll = Duration.ofSeconds(2);
    private Duration longestPoll = Duration.ofSeconds(30);
    private Duration jobTimeout = Duration.ofMinutes(30);

    VendorSinkBuilder(URI server, Map<String, String> headers, BiFunction<Transport, VendorSinkBuilder, Sink> sink) {
        this.server = server;
        this.headers = headers;
        this.sink = sink;
    }

    /** The clock that tells how long to wait if the vendor names a date. */
    public VendorSinkBuilder clock(InstantSource source) {
        clock = Optional.of(source);
        return this;
    }

    /** The most contacts in a batch; at least 1. The default is the vendor's limit. */
    public VendorSinkBuilder mostContacts(int contacts) {
        mostContacts = CheckedSetting.atLeastOne(contacts, "mostContacts");
        return this;
    }

    /**
     * The most requests in a minute, retries included; {@link Integer#MAX_VALUE} for no limit. The default is what the vendor
     * allows everybody.
     */
    public VendorSinkBuilder requestsPerMinute(int requests) {
        requestsPerMinute = CheckedSetting.atLeastOne(requests, "requestsPerMinute");
        return this;
    }

    /** How long connecting may take; 10 seconds unless set. */
    public VendorSinkBuilder connectTimeout(Duration time) {
        connectTimeout = CheckedSetting.time(time, "connectTimeout");
        return this;
    }

    /** How long an answer may take on an open connection. The default is 5 minutes for Migma, a minute for Formbricks. */
    public VendorSinkBuilder answerTimeout(Duration time) {
        answerTimeout = CheckedSetting.time(time, "answerTimeout");
        return this;
    }

    /** How often a request is sent at most; 10 times unless set. A request on which the server fails: at most 3 times. */
    public VendorSinkBuilder maxAttempts(int attempts) {
        maxAttempts = CheckedSetting.atLeastOne(attempts, "maxAttempts");
        return this;
    }

    /** The pause before the second attempt; a second unless set. Later pauses double, with jitter. */
    public VendorSinkBuilder firstPause(Duration pause) {
        firstPause = CheckedSetting.time(pause, "firstPause");
        return this;
    }

    /** The longest pause between two attempts; a minute unless set. The vendor may ask for a longer one. */
    public VendorSinkBuilder longestPause(Duration pause) {
        longestPause = CheckedSetting.time(pause, "longestPause");
        return this;
    }

    /**
     * How long all attempts of one request may take together; 15 minutes unless set. There is no retry if the vendor asks for
     * a longer pause.
     */
    public VendorSinkBuilder totalTimeout(Duration time) {
        totalTimeout = CheckedSetting.time(time, "totalTimeout");
        return this;
    }

    /**
     * The pauses between polls of a job at Migma: 2 seconds at first, doubling up to 30 seconds, unless set. Formbricks has no
     * jobs.
     */
    public VendorSinkBuilder jobPolls(Duration first, Duration longest) {
        firstPoll = CheckedSetting.time(first, "the first poll");
        longestPoll = CheckedSetting.time(longest, "the longest poll");
        return this;
    }

    /** Shortens every timeout and pause that was set before this call to at most this time. */
    public VendorSinkBuilder within(Duration total) {
        Duration most = CheckedSetting.time(total, "the time within which to end");
        connectTimeout = shorter(connectTimeout, most);
        answerTimeout = shorter(answerTimeout, most);
        firstPause = shorter(firstPause, most);
        longestPause = shorter(longestPause, most);
        totalTimeout = shorter(totalTimeout, most);
        firstPoll = shorter(firstPoll, most);
        longestPoll = shorter(longestPoll, most);
        jobTimeout = shorter(jobTimeout, most);
        return this;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How long a job at Migma may take; half an hour unless set. Formbricks has no jobs. */
    public VendorSinkBuilder jobTimeout(Duration time) {
        jobTimeout = CheckedSetting.time(time, "jobTimeout");
        return this;
    }

    /** Which proxies to use; the default is the JVM's. */
    public VendorSinkBuilder proxy(ProxySelector selector) {
        proxy = Optional.of(selector);
        return this;
    }

    /**
     * Builds the sink, without a request to the vendor.
     *
     * @throws IllegalArgumentException if the clock is missing, or a pause is longer than its timeout
     */
    public Sink build() {
        InstantSource source = clock.orElseThrow(() -> new IllegalArgumentException("a sink needs its clock; set it"));
        CheckedSetting.inOrder(firstPause, "firstPause", longestPause, "longestPause");
        CheckedSetting.inOrder(longestPause, "longestPause", totalTimeout, "totalTimeout");
        CheckedSetting.inOrder(firstPoll, "the first poll", longestPoll, "the longest poll");
        CheckedSetting.inOrder(longestPoll, "the longest poll", jobTimeout, "jobTimeout");
        TransportSettings settings = new TransportSettings(
                server,
                headers,
                requestsPerMinute,
                connectTimeout,
                answerTimeout,
                maxAttempts,
                firstPause,
                longestPause,
                totalTimeout,
                proxy);
        return sink.apply(new Transport(settings, source), this);
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

    Duration jobTimeout() {
        return jobTimeout;
    }
}
