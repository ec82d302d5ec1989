/** 全国志愿服务信息系统: what it has of the same people is compared with this ledger. */
@NullMarked
package org.redvest.command.exchange.national;

import org.jspecify.annotations.NullMarked;
