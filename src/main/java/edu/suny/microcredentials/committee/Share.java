package edu.suny.microcredentials.committee;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A share of a number of people, such as two thirds. A table can only write 0.667 or
 * 0.6667 for it: what is within 0.0005 of a fraction with a small denominator is meant to
 * be that fraction.
 */
record Share(BigInteger numerator, BigInteger denominator) {

	private static final BigDecimal CLOSE = new BigDecimal("0.0005");

	private static final int LARGEST_DENOMINATOR = 12;

	static Share of(BigDecimal decimal) {
		for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
			BigDecimal scaled = decimal.multiply(BigDecimal.valueOf(denominator));
			BigInteger numerator = scaled.add(new BigDecimal("0.5")).toBigInteger();
			BigDecimal difference = scaled.subtract(new BigDecimal(numerator)).abs();
			if (difference.compareTo(CLOSE.multiply(BigDecimal.valueOf(denominator))) <= 0) {
				return new Share(numerator, BigInteger.valueOf(denominator));
			}
		}
		return new Share(decimal.movePointRight(decimal.scale()).toBigInteger(),
				BigInteger.TEN.pow(Math.max(0, decimal.scale())));
	}

	boolean isExceededBy(int part, int whole) {
		return compare(part, whole) > 0;
	}

	boolean isReachedBy(int part, int whole) {
		return compare(part, whole) >= 0;
	}

	private int compare(int part, int whole) {
		return BigInteger.valueOf(part)
			.multiply(this.denominator)
			.compareTo(BigInteger.valueOf(whole).multiply(this.numerator));
	}

}
