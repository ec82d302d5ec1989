/** 应急召集: what commands and events about emergency call-ups have in common. */
@NullMarked
package org.redvest.api.service.callup;

import org.jspecify.annotations.NullMarked;
