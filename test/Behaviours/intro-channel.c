// Every introduction: pointers, and structs with pointers, that are elements of a slice or are sent on a channel.
// Go: both escape. Here elements follow the slice; what is sent escapes, and the remark names the call.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  char *data;
  long length;
} String;
typedef struct Channel Channel;
void channel_send(Channel *, void *element);
void channel_send_copy(Channel *, const void *element, long size);

// CHECK-LABEL: function 'slice'
long slice(char *text) {
  String *s = NEW(String);               // CHECK: of 16 bytes: stack
  String **a = NEW_ARRAY(String *, 4);   // CHECK: of 32 bytes: stack
  *s = (String){text, 3};
  a[2] = s;
  return a[2]->length;
}

// CHECK-LABEL: function 'sent'
void sent(Channel *c, char *text) {
  String *s = NEW(String); // CHECK: of 16 bytes: heap [PassedToCall] passed to channel_send as argument 2 at {{.*}}.c:[[@LINE+2]]:3
  *s = (String){text, 3};
  channel_send(c, s);
}

// A struct with a pointer, sent by value: nobody knows that the channel copies.
// CHECK-LABEL: function 'sent_copy'
void sent_copy(Channel *c) {
  char *bytes = NEW_ARRAY(char, 3); // CHECK: of 3 bytes: heap [PassedToCall] passed to channel_send_copy as argument 2
  String *s = NEW(String);          // CHECK: of 16 bytes: heap [PassedToCall] passed to channel_send_copy as argument 2
  *s = (String){bytes, 3};
  channel_send_copy(c, s, sizeof *s);
}
