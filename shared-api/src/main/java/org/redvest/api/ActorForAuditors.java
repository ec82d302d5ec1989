package org.redvest.api;

/**
 * A fact of which auditors alone are told who brought it about: whoever objects is not to be found by whom they object to, in their
 * history or in the copy of their data.
 */
public interface ActorForAuditors extends Event {}
