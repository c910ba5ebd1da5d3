/* nbody.c: the solar system on heap-allocated vectors.
 *
 * usage: nbody FILE YEARS
 *
 * Reads orbital elements, turns them into positions and velocities and follows
 * the bodies with Yoshida's symplectic integrator of the fourth order.  Every
 * vector operation makes a new vector, as one writes it on a collector.
 * Units: astronomical unit, day, mass of the Sun.
 *
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 */
#include <gc.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define GRAVITY (0.01720209895 * 0.01720209895) /* Gauss's constant, squared */
#define PI 3.14159265358979323846
#define DAYS_PER_YEAR 365.25

/* --- vectors ------------------------------------------------------------- */

typedef struct {
  double x, y, z;
} vec3;

static vec3 *vec_new(double x, double y, double z) {
  vec3 *v = GC_malloc(sizeof(vec3));
  v->x = x;
  v->y = y;
  v->z = z;
  return v;
}

static vec3 *vec_add(const vec3 *a, const vec3 *b) {
  return vec_new(a->x + b->x, a->y + b->y, a->z + b->z);
}

static vec3 *vec_sub(const vec3 *a, const vec3 *b) {
  return vec_new(a->x - b->x, a->y - b->y, a->z - b->z);
}

static vec3 *vec_scale(const vec3 *v, double factor) {
  return vec_new(v->x * factor, v->y * factor, v->z * factor);
}

static vec3 *vec_cross(const vec3 *a, const vec3 *b) {
  return vec_new(a->y * b->z - a->z * b->y, a->z * b->x - a->x * b->z,
                 a->x * b->y - a->y * b->x);
}

static double vec_dot(const vec3 *a, const vec3 *b) {
  return a->x * b->x + a->y * b->y + a->z * b->z;
}

static double vec_length(const vec3 *v) { return sqrt(vec_dot(v, v)); }

static void vec_move(vec3 *v, const vec3 *by) { *v = *vec_add(v, by); }

static vec3 *vec_rotate_x(const vec3 *v, double angle) {
  double c = cos(angle), s = sin(angle);
  return vec_new(v->x, c * v->y - s * v->z, s * v->y + c * v->z);
}

static vec3 *vec_rotate_z(const vec3 *v, double angle) {
  double c = cos(angle), s = sin(angle);
  return vec_new(c * v->x - s * v->y, s * v->x + c * v->y, v->z);
}

/* --- bodies -------------------------------------------------------------- */

typedef struct {
  const char *name;
  double mass;
  vec3 *position, *velocity;
} Body;

typedef struct {
  Body **bodies; /* the first one is the Sun */
  int count, capacity;
  double time;
} System;

typedef struct {
  double axis, eccentricity, inclination;
  double longitude, perihelion, node; /* radians */
} Elements;

static void system_add(System *s, Body *body) {
  if (s->count == s->capacity) {
    s->capacity = s->capacity ? 2 * s->capacity : 8;
    s->bodies =
        GC_realloc(s->bodies, (size_t)s->capacity * sizeof *s->bodies);
  }
  s->bodies[s->count++] = body;
}

static Body *body_new(const char *name, double mass, vec3 *position,
                      vec3 *velocity) {
  Body *b = GC_malloc(sizeof(Body));
  b->name = GC_strdup(name);
  b->mass = mass;
  b->position = position;
  b->velocity = velocity;
  return b;
}

/* --- from orbital elements to positions ---------------------------------- */

/* Kepler's equation M = E - e sin E, by Newton's method. */
static double eccentric_anomaly(double mean, double eccentricity) {
  double e = mean + eccentricity * sin(mean);
  for (int turn = 0; turn < 50; turn++) {
    double step = (e - eccentricity * sin(e) - mean) /
                  (1 - eccentricity * cos(e));
    e -= step;
    if (fabs(step) < 1e-15)
      break;
  }
  return e;
}

/* From the plane of the orbit to the ecliptic. */
static vec3 *from_orbit(const Elements *el, const vec3 *v) {
  vec3 *turned = vec_rotate_z(v, el->perihelion - el->node);
  return vec_rotate_z(vec_rotate_x(turned, el->inclination), el->node);
}

static Body *body_in_orbit(const char *name, double mass, const Elements *el) {
  double mean = remainder(el->longitude - el->perihelion, 2 * PI);
  double anomaly = eccentric_anomaly(mean, el->eccentricity);
  double ratio = sqrt(1 - el->eccentricity * el->eccentricity);
  double motion = sqrt(GRAVITY * (1 + mass) / (el->axis * el->axis * el->axis));
  double rate = motion * el->axis / (1 - el->eccentricity * cos(anomaly));
  vec3 *place = vec_new(el->axis * (cos(anomaly) - el->eccentricity),
                        el->axis * ratio * sin(anomaly), 0);
  vec3 *speed = vec_new(-rate * sin(anomaly), rate * ratio * cos(anomaly), 0);
  return body_new(name, mass, from_orbit(el, place), from_orbit(el, speed));
}

static double radians(double degrees) { return degrees * PI / 180; }

static bool read_body(System *s, const char *line) {
  char name[32];
  double part;
  Elements *el = GC_malloc(sizeof(Elements));
  if (sscanf(line, "%31s %lf %lf %lf %lf %lf %lf %lf", name, &part, &el->axis,
             &el->eccentricity, &el->inclination, &el->longitude,
             &el->perihelion, &el->node) != 8 ||
      part <= 0)
    return false;
  el->inclination = radians(el->inclination);
  el->longitude = radians(el->longitude);
  el->perihelion = radians(el->perihelion);
  el->node = radians(el->node);
  if (el->axis == 0)
    system_add(s, body_new(name, 1 / part, vec_new(0, 0, 0), vec_new(0, 0, 0)));
  else
    system_add(s, body_in_orbit(name, 1 / part, el));
  return true;
}

static System *system_read(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) {
    fprintf(stderr, "nbody: cannot open %s\n", path);
    exit(1);
  }
  System *s = GC_malloc(sizeof(System));
  char line[256];
  for (int number = 1; fgets(line, sizeof line, file); number++) {
    if (line[0] == '#' || line[strspn(line, " \t\r\n")] == '\0')
      continue;
    if (!read_body(s, line)) {
      fprintf(stderr, "nbody: %s:%d: not a body\n", path, number);
      exit(1);
    }
  }
  fclose(file);
  return s;
}

/* --- quantities that must not change ------------------------------------- */

static double total_mass(const System *s) {
  double mass = 0;
  for (int i = 0; i < s->count; i++)
    mass += s->bodies[i]->mass;
  return mass;
}

static vec3 *total_momentum(const System *s) {
  vec3 *sum = vec_new(0, 0, 0);
  for (int i = 0; i < s->count; i++) {
    const Body *b = s->bodies[i];
    sum = vec_add(sum, vec_scale(b->velocity, b->mass));
  }
  return sum;
}

static vec3 *center_of_mass(const System *s) {
  vec3 *sum = vec_new(0, 0, 0);
  for (int i = 0; i < s->count; i++) {
    const Body *b = s->bodies[i];
    sum = vec_add(sum, vec_scale(b->position, b->mass));
  }
  return vec_scale(sum, 1 / total_mass(s));
}

static vec3 *angular_momentum(const System *s) {
  vec3 *sum = vec_new(0, 0, 0);
  for (int i = 0; i < s->count; i++) {
    const Body *b = s->bodies[i];
    vec3 *spin = vec_cross(b->position, b->velocity);
    sum = vec_add(sum, vec_scale(spin, b->mass));
  }
  return sum;
}

static double total_energy(const System *s) {
  double energy = 0;
  for (int i = 0; i < s->count; i++) {
    const Body *b = s->bodies[i];
    energy += 0.5 * b->mass * vec_dot(b->velocity, b->velocity);
    for (int j = i + 1; j < s->count; j++) {
      const Body *other = s->bodies[j];
      vec3 *apart = vec_sub(b->position, other->position);
      energy -= GRAVITY * b->mass * other->mass / vec_length(apart);
    }
  }
  return energy;
}

/* Puts the centre of mass to rest at the origin. */
static void system_center(System *s) {
  vec3 *center = vec_scale(center_of_mass(s), -1);
  vec3 *drift = vec_scale(total_momentum(s), -1 / total_mass(s));
  for (int i = 0; i < s->count; i++) {
    vec_move(s->bodies[i]->position, center);
    vec_move(s->bodies[i]->velocity, drift);
  }
}

/* --- motion -------------------------------------------------------------- */

/* The acceleration that one body gives to another. */
static vec3 *pull(const Body *body, const Body *other) {
  vec3 *apart = vec_sub(other->position, body->position);
  double square = vec_dot(apart, apart);
  return vec_scale(apart, GRAVITY * other->mass / (square * sqrt(square)));
}

static void kick(System *s, double days) {
  for (int i = 0; i < s->count; i++) {
    Body *body = s->bodies[i];
    vec3 *total = vec_new(0, 0, 0);
    for (int j = 0; j < s->count; j++)
      if (j != i)
        vec_move(total, pull(body, s->bodies[j]));
    vec_move(body->velocity, vec_scale(total, days));
  }
}

static void drift(System *s, double days) {
  for (int i = 0; i < s->count; i++) {
    Body *body = s->bodies[i];
    vec_move(body->position, vec_scale(body->velocity, days));
  }
}

static void step(System *s, double days) {
  const double root = cbrt(2);
  const double outer = 1 / (2 - root), inner = -root / (2 - root);
  drift(s, days * outer / 2);
  kick(s, days * outer);
  drift(s, days * (outer + inner) / 2);
  kick(s, days * inner);
  drift(s, days * (outer + inner) / 2);
  kick(s, days * outer);
  drift(s, days * outer / 2);
  s->time += days;
}

/* --- what is observed ---------------------------------------------------- */

/* Perihelion passages of one body: the radial speed turns from - to +. */
typedef struct {
  double radial_speed, first, last;
  int passages;
  double nearest, farthest;
} Watch;

static void watch(Watch *w, const System *s, const Body *body) {
  const Body *sun = s->bodies[0];
  vec3 *place = vec_sub(body->position, sun->position);
  vec3 *speed = vec_sub(body->velocity, sun->velocity);
  double distance = vec_length(place);
  double radial = vec_dot(place, speed) / distance;
  if (w->radial_speed < 0 && radial >= 0) {
    w->last = s->time;
    if (w->passages++ == 0)
      w->first = s->time;
  }
  w->radial_speed = radial;
  w->nearest = fmin(w->nearest, distance);
  w->farthest = fmax(w->farthest, distance);
}

static Watch *watches_new(const System *s) {
  Watch *all = GC_malloc_atomic((size_t)s->count * sizeof(Watch));
  for (int i = 0; i < s->count; i++)
    all[i] = (Watch){.nearest = INFINITY};
  return all;
}

/* The eccentricity vector points to the perihelion. */
static double eccentricity_now(const System *s, const Body *body) {
  const Body *sun = s->bodies[0];
  double pull_of_both = GRAVITY * (sun->mass + body->mass);
  vec3 *place = vec_sub(body->position, sun->position);
  vec3 *speed = vec_sub(body->velocity, sun->velocity);
  vec3 *spin = vec_cross(place, speed);
  vec3 *bent = vec_scale(vec_cross(speed, spin), 1 / pull_of_both);
  return vec_length(vec_sub(bent, vec_scale(place, 1 / vec_length(place))));
}

static void print_bodies(const System *s) {
  printf("%-8s %16s %16s %16s\n", "body", "x", "y", "z");
  for (int i = 0; i < s->count; i++) {
    const vec3 *p = s->bodies[i]->position;
    printf("%-8s %16.11f %16.11f %16.11f\n", s->bodies[i]->name, p->x, p->y,
           p->z);
  }
}

static void print_orbits(const System *s, const Watch *watches) {
  printf("%-8s %10s %10s %12s %9s %12s\n", "body", "nearest", "farthest",
         "eccentricity", "passages", "period");
  for (int i = 1; i < s->count; i++) {
    const Watch *w = &watches[i];
    printf("%-8s %10.6f %10.6f %12.8f %9d", s->bodies[i]->name, w->nearest,
           w->farthest, eccentricity_now(s, s->bodies[i]), w->passages);
    if (w->passages > 1)
      printf(" %12.4f\n", (w->last - w->first) / (w->passages - 1));
    else
      printf(" %12s\n", "-");
  }
}

static void print_totals(const System *s, const char *when) {
  vec3 *spin = angular_momentum(s);
  printf("%-6s energy %.15e  angular momentum %.15e\n", when, total_energy(s),
         vec_length(spin));
}

/* --- the program --------------------------------------------------------- */

static void follow(System *s, Watch *watches, double years) {
  const double days = 2;
  long steps = (long)(years * DAYS_PER_YEAR / days);
  for (long n = 0; n < steps; n++) {
    step(s, days);
    for (int i = 1; i < s->count; i++)
      watch(&watches[i], s, s->bodies[i]);
  }
}

int main(int count, char **arguments) {
  double years = count == 3 ? strtod(arguments[2], NULL) : 0;
  if (!(years > 0 && years <= 10000)) {
    fprintf(stderr, "usage: nbody FILE YEARS\n");
    return 1;
  }
  GC_INIT();
  System *system = system_read(arguments[1]);
  system_center(system);
  print_bodies(system);
  print_totals(system, "before");
  Watch *watches = watches_new(system);
  follow(system, watches, years);
  print_totals(system, "after");
  print_bodies(system);
  print_orbits(system, watches);
  return 0;
}
