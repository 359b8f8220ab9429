package com.vixshield.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Holds what every component of the simulator works with. */
record SimulatorObjects(ObjectStore store, EventDelivery wire, SimulatedTime time, String base) {

    /** A customer on a test clock lives in that clock's time. */
    long now(String customer) {
        String clock = store.has(customer) ? ObjectStore.text(store.get(customer), "test_clock") : null;
        return store.has(clock) ? store.get(clock).get("frozen_time").asLong() : time.now();
    }

    ObjectNode create(String shape, String prefix, String customer) {
        ObjectNode object = ObjectShapes.of(shape).put("id", store.id(prefix)).put("created", now(customer));
        if (customer != null && object.has("customer")) {
            object.put("customer", customer);
        }
        return store.add(object);
    }

    ObjectNode get(String id) {
        return store.get(id);
    }

    void emit(String type, ObjectNode object) {
        wire.emit(type, object);
    }

    /** The object, or a refusal when it is of another kind or deleted. */
    ObjectNode live(String kind, String id) {
        ObjectNode object = store.get(id);
        if (!object.path("object").asText().equals(kind) || object.path("deleted").asBoolean()) {
            throw ApiError.missing(id);
        }
        return object;
    }
}
