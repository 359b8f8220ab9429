/**
 * The layered VIX hedge of rulebook §7: what to hold in the front, mid and long layer, how many contracts a yearly budget
 * buys, when to roll, and how the hedge responds to a fall. VIX futures and options are in VIX points (multiplier 100, VX
 * 1000), volatility and rates are decimals, days are calendar days, money is US dollars as double (rounded at the edge by
 * others). Every layer is measured in one currency, its expected cost a year. What cannot be computed is a value that
 * carries its reason. VIX option prices are model prices on the settlement curve unless stated otherwise. The rooms build
 * on each other: parameters, instrument, plan, motion, policy, holding. {@link HedgeInputs} is the market they read; {@link
 * com.vixshield.quant.hedge.plan.HedgeAllocator} makes a plan.
 */
package com.vixshield.quant.hedge;
