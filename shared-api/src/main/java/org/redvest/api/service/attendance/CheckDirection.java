package org.redvest.api.service.attendance;

/** Whether somebody comes or goes. Stored by name: a constant is never renamed. */
public enum CheckDirection {
    /** 签到. */
    IN,
    /** 签退. */
    OUT
}
