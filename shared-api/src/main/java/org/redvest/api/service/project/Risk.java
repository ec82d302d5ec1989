package org.redvest.api.service.project;

/** What can happen to those who serve (风险等级). Stored by name: a constant is never renamed. */
public enum Risk {
    /** 低. */
    LOW(false),
    /** 中. */
    MEDIUM(false),
    /** 高. */
    HIGH(true),
    /** 救援. */
    RESCUE(true);

    private final boolean dangerous;

    Risk(boolean dangerous) {
        this.dangerous = dangerous;
    }

    /** Whether nobody takes part who is under 18, and nobody without insurance. */
    public boolean dangerous() {
        return dangerous;
    }
}
