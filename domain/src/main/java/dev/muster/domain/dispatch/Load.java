package dev.muster.domain.dispatch;

import dev.muster.domain.delivery.SinkCapabilities;
import java.util.ArrayList;
import java.util.List;

/** Collects contacts until they fill a batch, and sends that. Not thread-safe. */
final class Load {

    private final Shipment shipment;
    private final BatchSize size;
    private final List<Parcel> parcels = new ArrayList<>();

    Load(SinkCapabilities capabilities, Shipment shipment) {
        this.shipment = shipment;
        this.size = new BatchSize(capabilities);
    }

    void add(Parcel parcel) {
        if (!size.fits(parcel.expression())) {
            send();
        }
        size.add(parcel.expression());
        parcels.add(parcel);
        if (size.isFull()) {
            send();
        }
    }

    /** Sends what has been collected. */
    void send() {
        if (!parcels.isEmpty()) {
            shipment.send(List.copyOf(parcels));
            parcels.clear();
        }
    }
}
