// Package sonyflake has the part of github.com/sony/sonyflake's API that the models name.
package sonyflake

type Sonyflake struct{ sequence uint16 }

func (sf *Sonyflake) NextID() (_ uint64, _ error) { return }
