package org.loyaltyledger.api.value;

import jakarta.json.bind.adapter.JsonbAdapter;

/** Points as a JSON integer, for clients that read with JSON-B. */
public final class PointsJson implements JsonbAdapter<Points, Long> {

    @Override
    public Long adaptToJson(Points points) {
        return points.value();
    }

    @Override
    public Points adaptFromJson(Long value) {
        return Points.of(value);
    }
}
