# spec.cr: Crystal's own test library, under promotion.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
require "spec"

class Stack(T)
  def initialize
    @items = [] of T
  end

  def push(item : T)
    @items.push(item)
    self
  end

  def pop : T
    @items.pop
  end
end

describe Stack do
  it "gives the last item first" do
    Stack(Int32).new.push(1).push(2).pop.should eq(2)
  end

  it "raises when it is empty" do
    expect_raises(IndexError) { Stack(String).new.pop }
  end

  it "holds any type" do
    Stack(Array(String)).new.push(%w(a b)).pop.join.should eq("ab")
  end
end

describe String do
  it "splits, maps and joins" do
    "one two three".split.map(&.capitalize).join("-").should eq("One-Two-Three")
  end

  it "fails here, as it should" do
    "left".should eq("right")
  end
end
