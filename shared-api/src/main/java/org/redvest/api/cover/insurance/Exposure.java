package org.redvest.api.cover.insurance;

/**
 * What somebody does for volunteering at an instant, as policies tell it apart (厦门 2017: 服务、培训、复训、演练 and the way there
 * and back). Stored by name: a constant is never renamed.
 */
public enum Exposure {
    /** 服务: they serve, in a shift, an order or on dispatch. */
    SERVICE,
    /** 培训: they are trained. */
    TRAINING,
    /** 复训: they are trained again, to keep a qualification. */
    RETRAINING,
    /** 演练: they take part in a drill. */
    DRILL,
    /** They are on their way there. */
    TRAVEL_TO,
    /** They are on their way back. */
    TRAVEL_FROM;

    /** Whether it is the way there or back. */
    public boolean isWay() {
        return this == TRAVEL_TO || this == TRAVEL_FROM;
    }
}
