;; tour.scm: what the interpreter is measured on.
;; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

;; --- a small library -------------------------------------------------------

(define (map f items)
  (if (null? items)
      '()
      (cons (f (car items)) (map f (cdr items)))))

(define (filter keep? items)
  (cond ((null? items) '())
        ((keep? (car items)) (cons (car items) (filter keep? (cdr items))))
        (else (filter keep? (cdr items)))))

(define (fold f result items)
  (if (null? items)
      result
      (fold f (f result (car items)) (cdr items))))

(define (for-each f items)
  (unless (null? items)
    (f (car items))
    (for-each f (cdr items))))

(define (reverse items)
  (fold (lambda (done item) (cons item done)) '() items))

(define (range from to)
  (let loop ((i (- to 1)) (result '()))
    (if (< i from)
        result
        (loop (- i 1) (cons i result)))))

(define (compose f g) (lambda (x) (f (g x))))

(define (say . parts)
  (for-each display parts)
  (newline))

;; --- recursion -------------------------------------------------------------

(define (fib n)
  (if (< n 2)
      n
      (+ (fib (- n 1)) (fib (- n 2)))))

(define (tak x y z)
  (if (not (< y x))
      z
      (tak (tak (- x 1) y z)
           (tak (- y 1) z x)
           (tak (- z 1) x y))))

(define (ackermann m n)
  (cond ((= m 0) (+ n 1))
        ((= n 0) (ackermann (- m 1) 1))
        (else (ackermann (- m 1) (ackermann m (- n 1))))))

(say "fib 29 = " (fib 29))
(say "tak 18 12 6 = " (tak 18 12 6))
(say "ackermann 2 90 = " (ackermann 2 90))

;; --- closures --------------------------------------------------------------

(define (make-counter step)
  (let ((count 0))
    (lambda ()
      (set! count (+ count step))
      count)))

(define ones (make-counter 1))
(define sevens (make-counter 7))

(let loop ((i 0))
  (when (< i 40000)
    (ones)
    (if (= (remainder i 4) 0) (sevens) #f)
    (loop (+ i 1))))
(say "counters: " (ones) " " (sevens))

(define (make-account balance)
  (define (deposit amount)
    (set! balance (+ balance amount))
    balance)
  (define (withdraw amount)
    (if (> amount balance)
        'refused
        (begin (set! balance (- balance amount)) balance)))
  (lambda (request amount)
    (cond ((eq? request 'deposit) (deposit amount))
          ((eq? request 'withdraw) (withdraw amount))
          (else 'unknown))))

(define account (make-account 100))
(let loop ((day 1))
  (when (<= day 5000)
    (account 'deposit (modulo (* day 37) 50))
    (account 'withdraw (modulo (* day 53) 60))
    (loop (+ day 1))))
(say "account: " (account 'deposit 0) ", " (account 'withdraw 1000000))

;; --- lists -----------------------------------------------------------------

(define numbers (range 1 2001))
(define (square x) (* x x))
(define (odd? x) (= (remainder x 2) 1))

(define (sum items) (fold + 0 items))

(say "sum of odd squares: " (sum (map square (filter odd? numbers))))
(say "composed: " (map (compose square (lambda (x) (+ x 1))) (range 0 10)))
(say "variadic: " (apply + (range 0 101)) " " (+ 1 2 3 4 5 6 7))

(define (sieve candidates)
  (if (null? candidates)
      '()
      (let ((prime (car candidates)))
        (cons prime
              (sieve (filter (lambda (n) (not (= (remainder n prime) 0)))
                             (cdr candidates)))))))

(define primes (sieve (range 2 3500)))
(say "primes below 3500: " (length primes) ", the last " (car (reverse primes)))

(define (noise seed count)
  (let loop ((x seed) (n count) (result '()))
    (if (= n 0)
        result
        (loop (modulo (+ (* x 1103) 12345) 65536) (- n 1) (cons x result)))))

(define sorted (sort (noise 42 3000) <))
(say "sorted: " (car sorted) " ... " (car (reverse sorted)))

;; --- association lists -----------------------------------------------------

(define (count-in table key)
  (let ((entry (assoc key table)))
    (if entry
        (begin (set-cdr! (cdr entry) (+ (cdr (cdr entry)) 1)) table)
        (cons (cons key (cons 'times 1)) table))))

(define words
  '(tick tock tick wheel pallet tick anchor tock wheel spring tick balance))

(define (tally rounds)
  (let loop ((n rounds) (table '()))
    (if (= n 0)
        table
        (loop (- n 1) (fold count-in table words)))))

(for-each
 (lambda (entry) (say "  " (car entry) ": " (cdr (cdr entry))))
 (sort (tally 4000) (lambda (a b) (> (cdr (cdr a)) (cdr (cdr b))))))

;; --- n queens --------------------------------------------------------------

(define (safe? column placed)
  (let loop ((rest placed) (distance 1))
    (cond ((null? rest) #t)
          ((= (car rest) column) #f)
          ((= (car rest) (+ column distance)) #f)
          ((= (car rest) (- column distance)) #f)
          (else (loop (cdr rest) (+ distance 1))))))

(define (queens size)
  (let place ((row 0) (placed '()))
    (if (= row size)
        1
        (let try ((column 0) (found 0))
          (cond ((= column size) found)
                ((safe? column placed)
                 (try (+ column 1)
                      (+ found (place (+ row 1) (cons column placed)))))
                (else (try (+ column 1) found)))))))

(for-each (lambda (n) (say "queens " n ": " (queens n))) '(4 5 6 7 8))

;; --- real numbers ----------------------------------------------------------

(define (integrate f from to steps)
  (let ((width (/ (- to from) steps)))
    (let loop ((i 0) (area 0.0))
      (if (= i steps)
          (* area width)
          (loop (+ i 1)
                (+ area (f (+ from (* width (+ i 0.5))))))))))

(define (newton-root x)
  (let loop ((guess 1.0) (turns 0))
    (if (= turns 20)
        guess
        (loop (/ (+ guess (/ x guess)) 2.0) (+ turns 1)))))

(say "pi = " (integrate (lambda (x) (/ 4.0 (+ 1.0 (* x x)))) 0 1 100000))
(say "roots: " (map newton-root '(2 3 5 7)))

;; --- strings ---------------------------------------------------------------

(define (join strings separator)
  (if (null? strings)
      ""
      (fold (lambda (line s) (string-append line separator s))
            (car strings)
            (cdr strings))))

(define line (join (map ->string (range 0 40)) ", "))
(say "joined: " line)
(write (list "a string" 'symbol 42 2.5 #t '(1 . 2)))
(newline)
